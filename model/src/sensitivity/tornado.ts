import type { Id } from '../ids.ts'
import { minutesOf } from '../metrics/analysis/minutes.ts'
import type { Project } from '../records/project.ts'
import type { Time } from '../records/time.ts'
import type { Basis } from './basis.ts'

/** How far one input alone moves the expected lead time, working minutes. */
export interface Swing {
  readonly about: Id
  readonly what: 'time' | 'wait' | 'transfer' | 'share'
  /** Expected lead time with the input at its least and at its most. */
  readonly low: number
  readonly high: number
}

const POINTS = 0.1

/** Every timed element at its min, then its max, and every return's probability ± 10 points, the widest swing first (domain.md 3.8). */
export function tornado(basis: Basis, project: Project): Swing[] {
  const { examined, chances } = basis
  const { graph } = examined
  const swings: Swing[] = []
  const ask = (about: Id, what: 'time' | 'wait' | 'transfer', time: Time | null, at: number) => {
    if (!time || time.triple[0] === time.triple[2]) return
    const list = what === 'time' ? 'steps' : what === 'wait' ? 'waits' : 'transfers'
    const at_ = (side: 'min' | 'max') => basis.expectedWithTime(list, at, minutesOf(time, side, project.settings))
    swings.push({ about, what, low: at_('min'), high: at_('max') })
  }
  graph.steps.forEach(({ id, look, time }, at) => {
    if (look === 'operation' || look === 'wait') ask(id, 'time', time, at)
  })
  graph.flows.forEach(({ id, wait, transfer, returns }, at) => {
    ask(id, 'wait', wait, at)
    ask(id, 'transfer', transfer, at)
    const share = chances.shares[at]!
    if (!returns || graph.steps[graph.from[at]!]!.look !== 'xor' || share >= 1) return
    const with_ = (changed: number) => basis.expectedWithShare(at, changed)
    const most = Math.min(share + POINTS, Math.max(share, 1 - POINTS))
    swings.push({ about: id, what: 'share', low: with_(Math.max(0, share - POINTS)), high: with_(most) })
  })
  return swings
    .filter(({ low, high }) => Math.abs(high - low) > 1e-9)
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low))
}
