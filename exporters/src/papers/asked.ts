import type { Id } from '@potok/model'
import type { Acquainted } from '../exporter.ts'
import type { Lang } from '../texts/texts.ts'
import type { Address } from './code.ts'

/** How a paper is wanted. */
export interface Asked {
  readonly lang: Lang
  readonly map?: Id | undefined
  readonly session?: Id | undefined
  readonly procedure?: Id | undefined
  readonly address?: Address | undefined
  /** Of a procedure: who has read it, on the sheet of acquaintance. */
  readonly acquainted?: readonly Acquainted[] | undefined
  /** How the code of a procedure is written (`letterhead/code.ts`); empty or not said: «СОП-01». */
  readonly procedureCode?: string | undefined
  /** The day on which it is printed, `2026-04-06`. */
  readonly today?: string | undefined
}
