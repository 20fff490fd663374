import type { Id } from '../ids.ts'

/** `VA`, `NNVA` or `loss:<code>` → minutes. */
type Buckets = Readonly<Record<string, number>>

/** What a case spends on the map that a step stands for, per pass of the step. Minutes are working minutes. */
export interface RolledUp {
  readonly map: Id
  readonly min: number
  readonly max: number
  /** Of cases with a primary outcome, by each way to draw one number from a triple. */
  readonly expected: { readonly pert: number; readonly triangular: number; readonly typical: number }
  /** They sum to the expectation by the project's own mean. */
  readonly leadBuckets: Buckets
  /** Person-minutes. */
  readonly labourBuckets: Buckets
  /** Roubles. */
  readonly cost: number
  readonly handoffs: { readonly counted: number; readonly expected: number }
  readonly signatures: number
  readonly accuracy: number
  readonly documents: readonly Id[]
  /** Something on it has no time: what stands for it is «не менее». */
  readonly atLeast: boolean
}
