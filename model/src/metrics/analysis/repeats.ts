import type { Flow } from '../../records/flow.ts'
import type { Settings } from '../../records/settings.ts'

/** The most that a case exceeds `auto` repeats of one return with (domain.md 3.5). */
const EXCEEDED_AT_MOST = 0.05
/** A return that is all but certain would repeat without end; more than a flow's own limit allows says nothing. */
const MOST_REPEATS = 100

/** Smallest K with p^(K+1) ≤ 5 % (domain.md 3.5). */
export function autoRepeats(p: number): number {
  if (p <= 0) return 0
  if (p >= 1) return MOST_REPEATS
  return Math.min(MOST_REPEATS, Math.max(0, Math.ceil(Math.log(EXCEEDED_AT_MOST) / Math.log(p) - 1e-9) - 1))
}

/** Repeats that the heading's maximum allows: the flow's own limit, else the project's convention (domain.md 3.5). */
export function headingRepeats(flow: Flow, p: number, settings: Settings): number {
  if (flow.repeats !== null) return Math.floor(flow.repeats)
  if (settings.repeats === 'auto') return autoRepeats(p)
  return settings.repeats === 'none' ? 0 : 1
}
