import type { Id } from '../ids.ts'

/** The fields of the card that something in the project fills (domain.md 10.1). */
export type ArrivalPlace =
  | { readonly noun: 'about'; readonly id: null; readonly field: 'boundaryFrom' | 'boundaryTo' }
  | { readonly noun: 'card'; readonly id: null; readonly field: 'clients' | 'perimeter' }
  | { readonly noun: 'indicators'; readonly id: Id; readonly field: 'current' | 'target' | 'ideal' }
  | { readonly noun: 'milestones'; readonly id: Id; readonly field: 'start' | 'finish' }

/** Where the words come from. */
export type ArrivalSource =
  | { readonly kind: 'map'; readonly map: Id }
  | { readonly kind: 'figures' | 'segments' | 'roadmap' }

/**
 * `new`: nothing stands there yet. `stale`: what stands there was taken from the source, which says something else since.
 * `own`: people wrote something else. `same`: the source says what stands there.
 */
export type Standing = 'new' | 'stale' | 'own' | 'same'

/** What a source says for one field of the card. */
export interface Arrival {
  readonly place: ArrivalPlace
  readonly source: ArrivalSource
  /** A day is `YYYY-MM-DD`. */
  readonly words: string
  /** What stands there now. */
  readonly typed: string
  readonly standing: Standing
}

/** `taken`: what was last taken from the source into this field. `isSame`: that two ways of writing mean the same. */
export function standingOf(
  { words, typed, taken }: { words: string; typed: string; taken: string },
  isSame: (one: string, other: string) => boolean,
): Standing {
  if (typed.trim() === '') return 'new'
  if (isSame(typed, words)) return 'same'
  return taken !== '' && isSame(typed, taken) ? 'stale' : 'own'
}
