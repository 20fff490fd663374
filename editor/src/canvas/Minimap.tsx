import { memo, type PointerEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { DrawnMap } from './drawn.ts'
import { MinimapWindow } from './MinimapWindow.tsx'
import { valueInks } from './paint/inks.ts'
import { aroundAll } from './places.ts'
import { useInks } from './useInks.ts'
import type { ViewStore } from './view.ts'

const WIDTH = 184
const MOST_HEIGHT = 96
const LEAST_HEIGHT = 40
/** The least side of a box, in pixels. */
const LEAST = 3
/** A drag moves the large map; the small one follows when there is time. */
const REST_MS = 200

export interface MinimapProps {
  drawn: DrawnMap
  view: ViewStore
  centre(x: number, y: number): void
}

/** The whole map in class colours and the window on it: click or drag to move the window. */
export const Minimap = memo(function Minimap({ drawn, view, centre }: MinimapProps) {
  const { say } = useTexts()
  const inks = useInks()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useStore(drawn.store, ({ scene }) => frameWords(scene))
  const [x, y, width, height] = frame.split(' ').map(Number) as [number, number, number, number]
  const scale = Math.min(WIDTH / width, MOST_HEIGHT / height)
  const tall = Math.max(LEAST_HEIGHT, height * scale)
  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    if (!brush) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const paint = () => {
      timer = null
      const ratio = Math.max(1, window.devicePixelRatio || 1)
      brush.canvas.width = WIDTH * ratio
      brush.canvas.height = tall * ratio
      brush.setTransform(ratio * scale, 0, 0, ratio * scale, -x * scale * ratio, -y * scale * ratio)
      for (const box of drawn.store.getState().scene.boxes.values()) {
        const [ink] = valueInks(inks, box.value)
        brush.fillStyle = ink
        brush.fillRect(box.x, box.y, Math.max(box.width, LEAST / scale), Math.max(box.height, LEAST / scale))
      }
    }
    paint()
    const stop = drawn.store.subscribe(() => {
      timer ??= setTimeout(paint, REST_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [drawn, inks, x, y, scale, tall])
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const at = event.currentTarget.getBoundingClientRect()
    centre(x + (event.clientX - at.left) / scale, y + (event.clientY - at.top) / scale)
  }
  return (
    <div
      className="minimap"
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
})

/** As words, so that a scene that reaches as far as before draws nothing again. */
function frameWords(scene: Parameters<typeof aroundAll>[0]): string {
  const { x, y, width, height } = aroundAll(scene)
  return [x, y, width, height].join(' ')
}
