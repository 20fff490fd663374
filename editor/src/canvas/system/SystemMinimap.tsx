import { useComputedColorScheme } from '@mantine/core'
import { around } from '@potok/model'
import { memo, useCallback } from 'react'
import { useStore } from 'zustand'
import { coloursOf } from '../../ui/tokens.ts'
import { frameFrom, frameWords, SmallMap } from '../SmallMap.tsx'
import type { ViewStore } from '../view.ts'
import type { ShownStore } from './SystemGround.tsx'

const MOST_HEIGHT = 110
/** The least side of an element, in pixels. */
const LEAST = 4
const AIR = 20

interface SystemMinimapProps {
  shown: ShownStore
  view: ViewStore
  centre(x: number, y: number): void
}

/** The whole map in the colours of its kinds and the window on it. */
export const SystemMinimap = memo(function SystemMinimap({ shown, view, centre }: SystemMinimapProps) {
  const scheme = useComputedColorScheme('light')
  const frame = useStore(shown, ({ picture }) => frameWords(around(picture.elements.values(), AIR)))
  const paint = useCallback(
    (brush: CanvasRenderingContext2D, pixel: number) => {
      const colours = coloursOf(scheme)
      const inks = { factor: colours['l-motion'], client: colours.ink }
      for (const { kind, x, y, width, height } of shown.getState().picture.elements.values()) {
        const [wide, high] = [Math.max(width, LEAST * pixel), Math.max(height, LEAST * pixel)]
        brush.fillStyle = kind === 'factor' || kind === 'client' ? inks[kind] : colours.flow
        brush.fillRect(x - wide / 2, y - high / 2, wide, high)
      }
    },
    [shown, scheme],
  )
  return (
    <SmallMap
      className="minimap system-minimap"
      frame={frameFrom(frame)}
      mostHeight={MOST_HEIGHT}
      view={view}
      centre={centre}
      paint={paint}
      subscribe={shown.subscribe}
    />
  )
})
