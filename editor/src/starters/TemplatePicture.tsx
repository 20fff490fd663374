import type { Spot, Template } from './templates.ts'

const [PITCH, LANE, WIDTH] = [20, 22, 204]

const MOST_LANES = 4

/** A template at a glance: its lanes, steps and flows. The words beside it say the same. */
export function TemplatePicture({ template: { lanes, spots, flows } }: { template: Template }) {
  const height = lanes.length * LANE
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" height={MOST_LANES * LANE} aria-hidden="true">
      {lanes.map((lane, at) => (
        <rect key={lane} y={at * LANE} width={WIDTH} height={LANE} className="template-lane" data-even={at % 2 === 0} />
      ))}
      {flows.map(({ start, end, returns }) => {
        const [from, to] = [spots[start], spots[end]]
        if (!from || !to) return null
        const [a, b] = [middle(from), middle(to)]
        const between = returns
          ? `V${Math.min(height - 1, a.y + 8)} H${b.x} V${b.y}`
          : `H${(a.x + b.x) / 2} V${b.y} H${b.x}`
        return <path key={`${start} ${end}`} className="template-flow" d={`M${a.x} ${a.y} ${between}`} />
      })}
      {Object.entries(spots).map(([key, spot]) => (
        <Shape key={key} spot={spot} />
      ))}
    </svg>
  )
}

const middle = ({ column, lane, row = 0 }: Spot) => ({ x: 12 + column * PITCH, y: lane * LANE + LANE / 2 + row * 6 })

function Shape({ spot }: { spot: Spot }) {
  const { x, y } = middle(spot)
  if (spot.look === 'xor') return <path className="template-step" d={`M${x} ${y - 5} l5 5 -5 5 -5 -5z`} />
  if (spot.look === 'and' || spot.look === 'join')
    return <rect className="template-bar" x={x - 1.5} y={y - 7} width="3" height="14" />
  const isEvent = spot.look === 'start' || spot.look === 'end'
  const [width, height] = isEvent ? [10, 7] : [14, 9]
  return (
    <rect
      className="template-step"
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
      rx={isEvent ? 3.5 : 2}
    />
  )
}
