import { useTexts } from '../ui/texts/texts.ts'

const POINTS = rays(10, 12, 9.2)

/** A problem's mark: the same number everywhere. */
export function Star({ number, size = 24 }: { number: number | null; size?: number }) {
  const { say } = useTexts()
  return (
    <svg
      className="star"
      width={size}
      height={size}
      viewBox="-13 -13 26 26"
      role="img"
      aria-label={number === null ? say('map.problems.number') : `${say('lists.problem')} ${number}`}
    >
      <polygon className="star-edge" points={POINTS} />
      <text className="star-number" y={4.2} textAnchor="middle">
        {number ?? '…'}
      </text>
    </svg>
  )
}

function rays(count: number, outer: number, inner: number): string {
  return Array.from({ length: count * 2 }, (_, place) => {
    const radius = place % 2 === 0 ? outer : inner
    const angle = (Math.PI * place) / count - Math.PI / 2
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`
  }).join(' ')
}
