import type { Rect } from '@potok/model'
import { useStore, ViewportPortal } from '@xyflow/react'
import { useMemo } from 'react'
import { useStore as useStored } from 'zustand'
import { ghostsOf } from '../past/ghosts.ts'
import { type PastMark, type PastView, signOf } from '../past/pastView.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { DrawnMap } from './drawn.ts'
import { pathOf } from './pathOf.ts'

type At = readonly [x: number, y: number]

/** What differs, over the map as it was: a ring or a line in its colour and pattern, and a badge with a sign and a letter. */
export function PastLayer({ drawn, past }: { drawn: DrawnMap; past: PastView }) {
  const { say } = useTexts()
  const scene = useStored(drawn.store, (state) => state.scene)
  const chosen = useStored(past.choice, (state) => state.chosen)
  const zoom = useStore(({ transform }) => transform[2])
  const ghosts = useMemo(() => ghostsOf(scene, past.other, past.marks), [scene, past])
  const lanes = useMemo(() => new Map(scene.lanes.map((lane) => [lane.id, lane])), [scene])
  const px = 1 / zoom
  const left = scene.bounds.x
  const badge = ({ kind }: PastMark, [x, y]: At) => (
    <g className="past-badge" transform={`translate(${x} ${y}) scale(${px})`}>
      <rect x={-17} y={-9} width={34} height={18} rx={9} />
      <text y={4.5} textAnchor="middle">
        {signOf(kind)} {say(`past.letters.${kind}`)}
      </text>
    </g>
  )
  const ring = ({ x, y, width, height }: Rect, by: number) => ({
    x: x - by * px,
    y: y - by * px,
    width: width + 2 * by * px,
    height: height + 2 * by * px,
    rx: 8 + by * px,
  })
  return (
    <ViewportPortal>
      <svg className="past-layer" aria-hidden="true">
        {past.marks.map((mark) => {
          const { id, noun } = mark.difference
          const box = scene.boxes.get(id) ?? ghosts.boxes.get(id)
          const flow = scene.flows.get(id) ?? ghosts.flows.get(id)
          const star = noun === 'problems' ? scene.stars.filter(({ problemId }) => problemId === id) : []
          const lane = lanes.get(id)
          const said = { 'data-mark': mark.kind, 'data-of': id, 'data-ghost': !mark.isHere || undefined }
          const isChosen = id === chosen || undefined
          if (box)
            return (
              <g key={id} {...said} data-chosen={isChosen}>
                {!mark.isHere && <rect className="past-ghost" {...ring(box, 0)} />}
                {!mark.isHere &&
                  box.lines.map((line) => (
                    <text
                      key={`${line.x} ${line.y}`}
                      className="past-ghost-text"
                      x={box.x + line.x}
                      y={box.y + line.y}
                      fontSize={line.size}
                      textAnchor={line.anchor}
                    >
                      {line.text}
                    </text>
                  ))}
                <rect className="past-halo" {...ring(box, 4)} strokeWidth={6 * px} />
                <rect className="past-ring" {...ring(box, 4)} strokeWidth={2.5 * px} />
                {badge(mark, [box.x + 10 * px, box.y - 4 * px])}
              </g>
            )
          if (flow)
            return (
              <g key={id} {...said} data-chosen={isChosen}>
                <path className="past-halo" d={pathOf(flow.points)} strokeWidth={7 * px} />
                <path className="past-ring" d={pathOf(flow.points)} strokeWidth={3 * px} />
                {!mark.isImplied && badge(mark, middleOf(flow.points))}
              </g>
            )
          if (lane)
            return (
              <g key={id} {...said} data-chosen={isChosen}>
                <rect
                  className="past-ring"
                  x={left}
                  y={lane.y + px}
                  width={scene.bounds.width}
                  height={lane.height - 2 * px}
                  strokeWidth={1.5 * px}
                />
                {badge(mark, [left + 24 * px, lane.y + 12 * px])}
              </g>
            )
          return star.map(({ on, x, y }) => (
            <g key={`${id} ${on}`} {...said} data-chosen={isChosen}>
              <circle className="past-ring" cx={x} cy={y} r={15 * Math.max(1, px)} strokeWidth={2.5 * px} />
              {badge(mark, [x, y - 20 * px])}
            </g>
          ))
        })}
      </svg>
    </ViewportPortal>
  )
}

/** The middle of its longest run. */
function middleOf(points: readonly At[]): At {
  let [best, found]: [number, At] = [-1, points[0] ?? [0, 0]]
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (length > best) [best, found] = [length, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]]
  }
  return found
}
