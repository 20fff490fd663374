import type { Id, MapDifference, Project } from '@potok/model'
import { createContext, useContext } from 'react'
import type { StoreApi } from 'zustand/vanilla'

/** What became of an element from the earlier of the two states to the later. */
export const KINDS = ['new', 'gone', 'changed', 'moved'] as const
export type MarkKind = (typeof KINDS)[number]

/** One difference as it is drawn. */
export interface PastMark {
  readonly kind: MarkKind
  readonly difference: MapDifference
  /** It is on the map that is shown; else it is drawn as a ghost where it stands in the other state. */
  readonly isHere: boolean
  /** A flow that came or went with a step: the step says it. */
  readonly isImplied: boolean
}

/** `asked` grows with each wish of the list to see what is chosen. */
type Choice = StoreApi<{ readonly chosen: Id | null; readonly asked: number }>

/** What a map shows besides itself while it is seen as it was. */
export interface PastView {
  readonly marks: readonly PastMark[]
  /** The state that it is compared with. */
  readonly other: Project
  readonly choice: Choice
}

const View = createContext<PastView | null>(null)
export const PastScope = View.Provider

/** Null: the map is today's. */
export const usePastView = (): PastView | null => useContext(View)

const SIGNS: Readonly<Record<MarkKind, string>> = { new: '+', gone: '−', changed: '≠', moved: '→' }

/** A sign that needs no colour and no language. */
export const signOf = (kind: MarkKind): string => SIGNS[kind]
