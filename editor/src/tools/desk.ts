import type { Id, Place } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Held } from './held.ts'
import { SELECT, type Tool } from './tool.ts'

export const PANELS = ['figures', 'step', 'problems', 'checks', 'comments'] as const
export type Panel = (typeof PANELS)[number]

/** What lies on one person's desk while the map is open: the view, never a fact. Nothing of it enters the document. */
export interface Desk {
  readonly tool: Tool
  readonly selection: ReadonlySet<Id>
  /** The step whose text is being typed; `fresh`: it was made for this and leaves again when nothing is typed. */
  readonly typing: { readonly step: Id; readonly fresh: boolean; readonly before: string } | null
  /** The frame whose name is being typed. */
  readonly naming: Id | null
  readonly drag: Held | null
  /** A menu of the sheet is open at this place of the screen: what to do, or what the steps become. */
  readonly menu: readonly [x: number, y: number] | null
  readonly menuOf: 'actions' | 'kinds'
  readonly tidying: Tidying | null
  /** Lanes that this person has folded. */
  readonly folded: ReadonlySet<Id>
  /** The map before an audience: nothing but it, and larger. */
  readonly isShown: boolean
  /** The tour that goes on before the audience: at which stop it is, and since when. */
  readonly tour: { readonly at: number; readonly since: number } | null
  /** The speaker’s notes over the map, for whoever has one screen. */
  readonly notesAreOpen: boolean
  /** The map as a chain, without lanes. */
  readonly chain: boolean
  /** What the model refused, in words, beside the element it is about. */
  readonly refusal: { readonly about: Id | null; readonly words: string } | null
  readonly panel: Panel
  readonly panelIsOpen: boolean
  readonly ladderIsOpen: boolean
  readonly helpIsOpen: boolean
  readonly opened: Opened | null
  readonly tableIsOpen: boolean
  /** A picture of the map, or of what is selected, is being chosen. */
  readonly pictureIsOpen: boolean
  /** The field that a key asked for: it takes the focus when the panel shows it. */
  readonly wanted: 'time' | 'problem' | 'comment' | 'find' | null
}

/** What is open over the sheet for finding one's way. */
type Opened = 'palette' | 'find' | 'replace' | 'places' | 'tour'

/** How steps would stand, while the sheet shows it; null while it is worked out. */
export interface Tidying {
  readonly places: Readonly<Record<Id, Place>> | null
}

export type DeskStore = StoreApi<Desk>

export const atOpening: Desk = {
  tool: SELECT,
  selection: new Set(),
  typing: null,
  naming: null,
  drag: null,
  menu: null,
  menuOf: 'actions',
  tidying: null,
  folded: new Set(),
  chain: false,
  isShown: false,
  tour: null,
  notesAreOpen: false,
  refusal: null,
  panel: 'figures',
  panelIsOpen: true,
  ladderIsOpen: true,
  helpIsOpen: false,
  opened: null,
  tableIsOpen: false,
  pictureIsOpen: false,
  wanted: null,
}

export function createDesk(kept: Partial<Desk> = {}): DeskStore {
  return createStore<Desk>(() => ({ ...atOpening, ...kept }))
}

/** Selecting goes on at the step's tab only if the person was reading about a step or the figures. */
export function selected(desk: Desk, ids: Iterable<Id>): Partial<Desk> {
  const selection = new Set(ids)
  if (sameSet(selection, desk.selection)) return {}
  return {
    selection,
    refusal: null,
    wanted: null,
    panel: desk.panel === 'figures' && selection.size === 1 ? 'step' : desk.panel,
  }
}

/** What was deleted by a colleague is no longer selected, typed into, carried or connected from; null: nothing was. */
export function withoutGone(desk: Desk, lives: (id: Id) => boolean): Partial<Desk> | null {
  const { typing, drag, tool } = desk
  const selection = [...desk.selection].filter(lives)
  const changes: Partial<Desk> = {
    ...(selection.length < desk.selection.size ? { selection: new Set(selection) } : {}),
    ...(typing && !lives(typing.step) ? { typing: null } : {}),
    ...(drag && drag.ids.length > 0 && !drag.ids.some(lives) ? { drag: null } : {}),
    ...(tool.name === 'connect' && tool.start && !lives(tool.start) ? { tool: { ...tool, start: null } } : {}),
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function sameSet(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}
