import { IconArrowBackUp, IconHourglass, IconTruckDelivery } from '@tabler/icons-react'
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import type { Nearness, Pinned } from '../looks/look.ts'
import { Star } from '../looks/Star.tsx'
import { arrowOf, pathOf } from './pathOf.ts'
import type { LabelKind, PictureFlow } from './picture.ts'

interface FlowWords extends Record<string, unknown> {
  readonly flow: PictureFlow
  readonly nearness: Nearness
  readonly stars: readonly Pinned[]
  /** The centre of the first star. */
  readonly starAt: readonly [x: number, y: number]
  readonly longWait: boolean
  readonly breaks: readonly (readonly [x: number, y: number])[]
}

export type FlowEdgeOf = Edge<FlowWords, 'flow'>

const ICONS: Record<LabelKind, ReactNode> = {
  condition: null,
  wait: <IconHourglass size={12} stroke={2} />,
  transfer: <IconTruckDelivery size={12} stroke={2} />,
  return: <IconArrowBackUp size={12} stroke={2} />,
}

/** One flow inside React Flow: it draws the scene's points and labels and works out nothing. */
export const FlowEdge = memo(function FlowEdge({ data, selected, id }: EdgeProps<FlowEdgeOf>) {
  if (!data) return null
  const { flow, nearness, stars, starAt, longWait, breaks } = data
  const isChosen = selected ?? false
  const shown =
    nearness === 'near'
      ? flow.labels
      : nearness === 'far'
        ? []
        : flow.labels.filter(({ kind }) => kind === 'return' || (kind === 'wait' && longWait))
  return (
    <g className="flow" data-returns={flow.returns} data-selected={isChosen} data-flow={id}>
      <path className="flow-reach react-flow__edge-interaction" d={pathOf(flow.points)} />
      <path className="flow-line react-flow__edge-path" d={pathOf(flow.points, 7, isChosen ? [] : breaks)} />
      <path className="flow-arrow" d={arrowOf(flow.points)} />
      {(shown.length > 0 || stars.length > 0) && (
        <EdgeLabelRenderer>
          {shown.map((label) => (
            <div
              key={label.kind}
              className="flow-label map-text"
              data-kind={label.kind}
              data-flow={id}
              data-selected={isChosen}
              style={{ transform: `translate(${label.x}px,${label.y}px)`, width: label.width, height: label.height }}
            >
              {ICONS[label.kind]}
              <span>{label.words}</span>
            </div>
          ))}
          {stars.map((star, place) => (
            <div
              key={star.id}
              className="flow-star"
              style={{ transform: `translate(${starAt[0] - 12 - place * 20}px,${starAt[1] - 12}px)` }}
            >
              <Star number={star.number} />
            </div>
          ))}
        </EdgeLabelRenderer>
      )}
    </g>
  )
})
