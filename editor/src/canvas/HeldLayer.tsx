import { useStore, ViewportPortal } from '@xyflow/react'
import { useStore as useStored } from 'zustand'
import type { DeskStore } from '../tools/desk.ts'
import type { Gap, Guide } from '../tools/snapped.ts'
import type { DrawnMap } from './drawn.ts'

/** Half of the stroke that ends a distance, in pixels. */
const END = 4
/** A guide goes on for so many pixels beyond what it joins. */
const BEYOND = 8

/** What helps the hand while it carries: lines it lies on, distances it keeps, outlines of copies. */
export function HeldLayer({ drawn, desk }: { drawn: DrawnMap; desk: DeskStore }) {
  const held = useStored(desk, (state) => state.drag)
  const zoom = useStore(({ transform }) => transform[2])
  if (!held || (held.guides.length === 0 && held.gaps.length === 0 && !held.copies)) return null
  const { boxes } = drawn.store.getState().scene
  const px = 1 / zoom
  return (
    <ViewportPortal>
      <svg className="held-layer" aria-hidden="true" strokeWidth={px}>
        {held.guides.map((guide) => (
          <line key={`${guide.axis}${guide.at}`} className="held-guide" {...lineOf(guide, BEYOND * px)} />
        ))}
        {held.gaps.map((gap) => (
          <path key={`${gap.axis}${gap.from}`} className="held-gap" d={distanceOf(gap, END * px)} />
        ))}
        {held.copies &&
          held.ids
            .flatMap((id) => boxes.get(id) ?? [])
            .map(({ id, x, y, width, height }) => (
              <rect
                key={id}
                className="held-copy"
                x={x + held.dx}
                y={y + held.dy}
                width={width}
                height={height}
                rx={8}
                strokeWidth={1.5 * px}
              />
            ))}
      </svg>
    </ViewportPortal>
  )
}

const lineOf = ({ axis, at, from, to }: Guide, beyond: number) =>
  axis === 'x'
    ? { x1: at, x2: at, y1: from - beyond, y2: to + beyond }
    : { x1: from - beyond, x2: to + beyond, y1: at, y2: at }

/** A line with a short stroke across either end. */
const distanceOf = ({ axis, at, from, to }: Gap, end: number): string =>
  axis === 'x'
    ? `M${from} ${at - end}v${2 * end}M${from} ${at}H${to}M${to} ${at - end}v${2 * end}`
    : `M${at - end} ${from}h${2 * end}M${at} ${from}V${to}M${at - end} ${to}h${2 * end}`
