import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import type { Backing } from './backing.ts'
import type { StepFate } from './fates.ts'

/** Least and most working minutes of one pass, without what is around it; null: nobody timed it. */
export type Span = readonly [least: number, most: number] | null

/** One step of a comparison: what became of it, what that is worth and what is behind it. */
export interface ComparedStep extends StepFate, Backing {
  readonly spanBefore: Span
  readonly spanAfter: Span
  /** Minutes that the expected lead time is shorter for it; negative: longer. */
  readonly saved: number
  /** Steps of the current map that share its heir with it. */
  readonly mergedWith: readonly Id[]
  /** Who is answerable for the difference: solutions, other steps that changed how often this one is passed, or nobody yet. */
  readonly why: Why
}

/** `none`: nothing to explain. */
export type Why = 'solution' | 'passes' | 'unexplained' | 'none'

export const FINDINGS_OF_COMPARISON = ['unbacked', 'orphan', 'mergedTwice'] as const

/** Something to settle, with its places: each is a step of one of the two maps. */
export interface ComparisonFinding {
  readonly code: (typeof FINDINGS_OF_COMPARISON)[number]
  readonly about: readonly Id[]
}

/** Parts of the whole difference; they add up to it. */
export interface Explained {
  readonly whole: number
  readonly bySolutions: number
  /** Of steps that are as they were: the doing of the others. */
  readonly byPasses: number
  readonly unexplained: number
  /** Before the first operation. */
  readonly ownerless: number
}

export interface MapComparison {
  readonly before: ProcessMap
  readonly after: ProcessMap
  readonly steps: readonly ComparedStep[]
  /** Null: a map has no figures (`unsound`), the fates are told without minutes. */
  readonly figures: ComparedFigures | null
  readonly unsound: Unsound | null
  readonly findings: readonly ComparisonFinding[]
}

interface ComparedFigures {
  readonly expectedBefore: number
  readonly expectedAfter: number
  readonly explained: Explained
  /** Solution → minutes; those that changed nothing are there with 0. */
  readonly solutions: ReadonlyMap<Id, number>
  readonly actions: ReadonlyMap<Id, number>
}
