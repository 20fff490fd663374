import type { MiniStep } from '../api/projects.ts'

const LANES = 4
const COLOUR = { VA: 'var(--va)', NNVA: 'var(--nnva)', NVA: 'var(--nva)', none: 'var(--line3)' }

/** The current map at a glance: lanes and steps in the colour of their class. The words beside it say the same. */
export function MiniMap({ steps }: { steps: readonly MiniStep[] }) {
  const last = Math.max(1, ...steps.map((step) => step.at))
  return (
    <svg viewBox="0 0 372 64" width="100%" height="64" preserveAspectRatio="xMinYMid slice" aria-hidden="true">
      <rect width="372" height="64" fill="var(--canvas)" />
      <rect y="16" width="372" height="16" fill="var(--lane)" />
      <rect y="48" width="372" height="16" fill="var(--lane)" />
      {steps.map((step) => (
        <rect
          key={`${step.lane} ${step.at}`}
          x={14 + (step.at / last) * 312}
          y={(step.lane % LANES) * 16 + 3}
          width="30"
          height="10"
          rx="2"
          fill={COLOUR[step.value ?? 'none']}
          opacity=".8"
        />
      ))}
    </svg>
  )
}
