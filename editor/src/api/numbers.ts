import type { Result } from '@potok/model'
import { ask } from './ask.ts'

export interface Renumbered {
  readonly id: string
  readonly from: number | null
  readonly to: number | null
}

/** The problems get the numbers that were seen; `back`: those of an earlier answer are taken back. */
export const askNumbers = (
  project: string,
  changes: readonly Renumbered[],
  back: boolean,
): Promise<Result<{ changes: readonly Renumbered[] }>> =>
  ask('POST', `/projects/${encodeURIComponent(project)}/numbers`, { changes, back })
