import type { Rect } from '@potok/model'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { MinimapWindow } from './MinimapWindow.tsx'
import type { ViewStore } from './view.ts'

const WIDTH = 184
const LEAST_HEIGHT = 40
/** A drag moves the large map; the small one follows when there is time. */
const REST_MS = 200

interface SmallMapProps {
  className: string
  /** What is shown, in the units of the sheet. */
  frame: Rect
  /** In pixels. */
  mostHeight: number
  view: ViewStore
  centre(x: number, y: number): void
  /** Puts everything down, in the units of the sheet; `pixel` is how large a pixel is there. Another function: paint anew. */
  paint(brush: CanvasRenderingContext2D, pixel: number): void
  /** Tells when something is another than it was. */
  subscribe(told: () => void): () => void
}

/** A whole map small, with the window on it: click or drag to move the window. */
export function SmallMap({ className, frame, mostHeight, view, centre, paint, subscribe }: SmallMapProps) {
  const { say } = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { x, y, width, height } = frame
  const scale = Math.min(WIDTH / Math.max(1, width), mostHeight / Math.max(1, height))
  const tall = Math.max(LEAST_HEIGHT, height * scale)
  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    if (!brush) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const painted = () => {
      timer = null
      const ratio = Math.max(1, window.devicePixelRatio || 1)
      brush.canvas.width = WIDTH * ratio
      brush.canvas.height = tall * ratio
      brush.setTransform(ratio * scale, 0, 0, ratio * scale, -x * scale * ratio, -y * scale * ratio)
      paint(brush, 1 / scale)
    }
    painted()
    const stop = subscribe(() => {
      timer ??= setTimeout(painted, REST_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [paint, subscribe, x, y, scale, tall])
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const at = event.currentTarget.getBoundingClientRect()
    centre(x + (event.clientX - at.left) / scale, y + (event.clientY - at.top) / scale)
  }
  return (
    <div
      className={className}
      style={{ width: WIDTH, height: tall }}
      role="img"
      aria-label={say('map.zoom.overview')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        move(event)
      }}
      onPointerMove={move}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: tall }} />
      <MinimapWindow view={view} x={x} y={y} scale={scale} />
    </div>
  )
}

/** As words, so that what reaches as far as before draws nothing again. */
export const frameWords = ({ x, y, width, height }: Rect): string => [x, y, width, height].join(' ')

export function frameFrom(words: string): Rect {
  const [x, y, width, height] = words.split(' ').map(Number) as [number, number, number, number]
  return { x, y, width, height }
}
