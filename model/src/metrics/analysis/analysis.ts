import type { Finding } from '../../checks/finding.ts'
import type { Id } from '../../ids.ts'
import type { Buckets } from './buckets.ts'
import type { ById } from './byId.ts'
import type { Longest } from './extremes.ts'
import type { Load } from './loads.ts'
import type { ParetoRow } from './pareto.ts'

/** What a figure would need and the project does not say. */
export interface Missing {
  readonly about: Id
  readonly what: 'time' | 'accuracy' | 'value' | 'loss' | 'volume' | 'rate'
}

/** A return flow: its probability, the repeats of `auto`, and the share of cases that return more than once (domain.md 3.5). */
export interface ReturnFacts {
  readonly p: number
  readonly kAuto95: number
  readonly exceedK1: number
}

/**
 * All that domain.md 3.5, 3.6 and 4.3 say about one sound map. Minutes are working minutes of one case; lead-time
 * figures are of cases with a primary outcome, unless said otherwise; counts, labour and cost are of all cases.
 */
export interface Analysis {
  readonly sound: true
  /** Share of cases with a primary outcome, 0…1. */
  readonly pPrimary: number
  readonly min: number
  /** `heading` follows each flow's own limit, then the project's convention. */
  readonly max: { readonly none: Longest; readonly once: Longest; readonly auto: Longest; readonly heading: Longest }
  readonly expected: { readonly pert: number; readonly triangular: number; readonly typical: number }
  readonly expectedAllOutcomes: { readonly pert: number; readonly triangular: number; readonly typical: number }
  /** By the project's mean and outcomes: what the heading shows. */
  readonly expectedHeading: number
  /** Of steps and of flows: all cases. */
  readonly loads: ById<Load>
  /** Of steps and of flows on the critical flow: primary cases (domain.md 3.8). */
  readonly leadLoads: ById<Load>
  /** Expected minutes of one pass of a step; of a flow its wait and transfer together. */
  readonly minutes: ById<number>
  /** Expected minutes of all passes of one case, all branches and outcomes; repeat passes last their own part of the first. */
  readonly allMinutes: ById<number>
  /** Expected minutes of the lead time: the critical flow, primary cases. They sum to it. */
  readonly leadMinutes: ById<number>
  /** Expected minutes of one pass of a flow, its two parts apart. */
  readonly flowMinutes: ById<{ readonly wait: number; readonly transfer: number }>
  readonly firstPassYield: number
  readonly rolledAccuracy: number
  readonly leadBuckets: Buckets
  readonly labourBuckets: Buckets
  /** Person-minutes per case. */
  readonly labour: number
  /** Roubles per case. */
  readonly cost: number
  /** Per year; null without an annual volume. */
  readonly annual: { readonly personHours: number; readonly cost: number } | null
  /** Value-adding share of the expected lead time, 0…1; null when the process takes no time. */
  readonly pce: number | null
  readonly handoffs: { readonly counted: number; readonly expected: number; readonly about: readonly Id[] }
  readonly signatures: { readonly counted: number; readonly expected: number }
  readonly pareto: readonly ParetoRow[]
  readonly returns: ReadonlyMap<Id, ReturnFacts>
  /** Not empty: totals are «не менее …» (domain.md 3.1). */
  readonly missing: readonly Missing[]
  readonly atLeast: boolean
}

/** A map that has no figures, and why. */
export interface Unsound {
  readonly sound: false
  readonly findings: readonly Finding[]
}
