import { memo, useCallback } from 'react'
import { useStore } from 'zustand'
import type { DrawnMap } from './drawn.ts'
import { valueInks } from './paint/inks.ts'
import { aroundAll } from './places.ts'
import { frameFrom, frameWords, SmallMap } from './SmallMap.tsx'
import { useInks } from './useInks.ts'
import type { ViewStore } from './view.ts'

const MOST_HEIGHT = 96
/** The least side of a box, in pixels. */
const LEAST = 3

export interface MinimapProps {
  drawn: DrawnMap
  view: ViewStore
  centre(x: number, y: number): void
}

/** The whole map in class colours and the window on it. */
export const Minimap = memo(function Minimap({ drawn, view, centre }: MinimapProps) {
  const inks = useInks()
  const frame = useStore(drawn.store, ({ scene }) => frameWords(aroundAll(scene)))
  const paint = useCallback(
    (brush: CanvasRenderingContext2D, pixel: number) => {
      for (const box of drawn.store.getState().scene.boxes.values()) {
        const [ink] = valueInks(inks, box.value)
        brush.fillStyle = ink
        brush.fillRect(box.x, box.y, Math.max(box.width, LEAST * pixel), Math.max(box.height, LEAST * pixel))
      }
    },
    [drawn, inks],
  )
  return (
    <SmallMap
      className="minimap"
      frame={frameFrom(frame)}
      mostHeight={MOST_HEIGHT}
      view={view}
      centre={centre}
      paint={paint}
      subscribe={drawn.store.subscribe}
    />
  )
})
