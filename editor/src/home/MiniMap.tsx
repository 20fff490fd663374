import type { MiniStep } from '../api/projects.ts'

const HEIGHT = 64
const LEAST_ROWS = 4
const WIDEST = 30
const COLOUR = { VA: 'var(--va)', NNVA: 'var(--nnva)', NVA: 'var(--nva)', none: 'var(--line3)' }

/** The current map at a glance: lanes and steps in the colour of their class. The words beside it say the same. */
export function MiniMap({ steps }: { steps: readonly MiniStep[] }) {
  const last = Math.max(1, ...steps.map((step) => step.at))
  const rows = Math.max(LEAST_ROWS, ...steps.map((step) => step.lane + 1))
  const row = HEIGHT / rows
  const width = Math.min(WIDEST, 312 / last - 2)
  return (
    <svg viewBox="0 0 372 64" width="100%" height="64" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
      <rect width="372" height="64" fill="var(--canvas)" />
      {Array.from({ length: Math.floor(rows / 2) }, (_, pair) => (
        <rect key={pair} y={(pair * 2 + 1) * row} width="372" height={row} fill="var(--lane)" />
      ))}
      {steps.map((step) => (
        <rect
          key={`${step.lane} ${step.at}`}
          x={14 + (step.at / last) * 312}
          y={step.lane * row + row * 0.2}
          width={width}
          height={row * 0.6}
          rx="2"
          fill={COLOUR[step.value ?? 'none']}
          opacity=".8"
        />
      ))}
    </svg>
  )
}
