import { useComputedColorScheme } from '@mantine/core'
import { around } from '@potok/model'
import { memo, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { coloursOf } from '../../ui/tokens.ts'
import { MinimapWindow } from '../MinimapWindow.tsx'
import type { ViewStore } from '../view.ts'
import type { ShownStore } from './SystemGround.tsx'

const [WIDTH, MOST_HEIGHT, LEAST_HEIGHT] = [184, 110, 40]
/** The least side of an element, in pixels. */
const LEAST = 4
const AIR = 20
/** A drag moves the large map; the small one follows when there is time. */
const REST_MS = 200

interface SystemMinimapProps {
  shown: ShownStore
  view: ViewStore
  centre(x: number, y: number): void
}

/** The whole map small, with the window on it: click or drag to move the window. */
export const SystemMinimap = memo(function SystemMinimap({ shown, view, centre }: SystemMinimapProps) {
  const { say } = useTexts()
  const scheme = useComputedColorScheme('light')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [frame, see] = useState(() => around(shown.getState().picture.elements.values(), AIR))
  const { x, y, width, height } = frame
  const scale = Math.min(WIDTH / Math.max(1, width), MOST_HEIGHT / Math.max(1, height))
  const tall = Math.max(LEAST_HEIGHT, height * scale)
  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    if (!brush) return
    const colours = coloursOf(scheme)
    let timer: ReturnType<typeof setTimeout> | null = null
    const paint = () => {
      timer = null
      const elements = [...shown.getState().picture.elements.values()]
      const now = around(elements, AIR)
      see((was) =>
        was.x === now.x && was.y === now.y && was.width === now.width && was.height === now.height ? was : now,
      )
      const ratio = Math.max(1, window.devicePixelRatio || 1)
      brush.canvas.width = WIDTH * ratio
      brush.canvas.height = tall * ratio
      brush.setTransform(ratio * scale, 0, 0, ratio * scale, -x * scale * ratio, -y * scale * ratio)
      for (const one of elements) {
        const [wide, high] = [Math.max(one.width, LEAST / scale), Math.max(one.height, LEAST / scale)]
        brush.fillStyle =
          one.kind === 'factor' ? colours['l-motion'] : one.kind === 'client' ? colours.ink : colours.flow
        brush.fillRect(one.x - wide / 2, one.y - high / 2, wide, high)
      }
    }
    paint()
    const stop = shown.subscribe(() => {
      timer ??= setTimeout(paint, REST_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [shown, scheme, x, y, scale, tall])
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const at = event.currentTarget.getBoundingClientRect()
    centre(x + (event.clientX - at.left) / scale, y + (event.clientY - at.top) / scale)
  }
  return (
    <div
      className="minimap system-minimap"
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
