import type { ElementKind, Id, RelationKind } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

export const VIEWS = ['relations', 'grid', 'derived', 'table'] as const

export type SystemView = (typeof VIEWS)[number]

/** What this person has before them; none of it enters the document. */
export interface SystemDesk {
  readonly view: SystemView
  /** Elements and relations. */
  readonly selection: ReadonlySet<Id>
  /** The element whose name is under the pen. */
  readonly typing: Id | null
  /** The element that a relation is being led from. */
  readonly relating: Id | null
  /** What a new relation is. */
  readonly relationKind: RelationKind
  readonly hidden: ReadonlySet<ElementKind>
  /** Only what is selected and what is related to it. */
  readonly isFocused: boolean
  /** The name of the loop that is lit. */
  readonly loop: string | null
  readonly panel: 'element' | 'findings'
  readonly panelIsOpen: boolean
  readonly derivedState: 'current' | 'target'
  readonly isPasting: boolean
  readonly isArranging: boolean
}

export type SystemDeskStore = StoreApi<SystemDesk>

export const createSystemDesk = (): SystemDeskStore =>
  createStore<SystemDesk>(() => ({
    view: 'relations',
    selection: new Set(),
    typing: null,
    relating: null,
    relationKind: 'influences',
    hidden: new Set(),
    isFocused: false,
    loop: null,
    panel: 'element',
    panelIsOpen: true,
    derivedState: 'current',
    isPasting: false,
    isArranging: false,
  }))
