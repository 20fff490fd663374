import type { Id } from '@potok/model'
import type { Awareness } from 'y-protocols/awareness'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Pace, pace } from './pace.ts'

/** What a person does now. It lives only in presence, never in the document. */
export interface Doing {
  readonly screen: string
  readonly map: Id | null
  readonly cursor: readonly [x: number, y: number] | null
  /** Above a hundred only their number. */
  readonly selection: readonly Id[] | number
  readonly drag: { readonly ids: readonly Id[]; readonly dx: number; readonly dy: number } | null
  /** The record this person types into. */
  readonly typing: Id | null
  /** The part of the map in sight, in scene units; told only while somebody follows. */
  readonly seen: readonly [x: number, y: number, width: number, height: number] | null
  /** Behind whom this person goes. */
  readonly follows: string | null
  /** Shows the map before an audience: their pointer stands out. */
  readonly halo: boolean
}

export interface Other extends Doing {
  readonly client: number
  readonly person: string
  readonly name: string
  readonly colour: string
  readonly role: string
}

export interface Presence {
  readonly others: StoreApi<{ list: readonly Other[] }>
  point(cursor: Doing['cursor']): void
  select(ids: readonly Id[]): void
  drag(drag: Doing['drag']): void
  show(where: Where): void
  look(seen: Doing['seen']): void
}

type Where = Partial<Pick<Doing, 'screen' | 'map' | 'typing' | 'follows' | 'halo'>>

const CROWD = 15
const MOST_SELECTED = 100
const nowhere: Doing = {
  screen: 'project',
  map: null,
  cursor: null,
  selection: [],
  drag: null,
  typing: null,
  seen: null,
  follows: null,
  halo: false,
}

/** What goes over the wire while something is dragged: whose they are is said once, then only how far. */
type Said = Partial<Omit<Doing, 'drag'>> & {
  readonly drag?: { readonly ids?: readonly Id[]; readonly dx: number; readonly dy: number } | null
}

/** Follows the awareness of whichever replica is open now. */
export class PresenceBoard implements Presence {
  readonly others = createStore<{ list: readonly Other[] }>(() => ({ list: [] }))
  #awareness: Awareness | null = null
  #doing: Doing = nowhere
  /** The dragged ids that everybody here has heard; null: nobody has. */
  #heard: readonly Id[] | null = null
  readonly #paces: Pace<Partial<Doing>>[]
  readonly #cursor: Pace<Partial<Doing>>
  readonly #drag: Pace<Partial<Doing>>
  readonly #rest: Pace<Partial<Doing>>
  readonly #follow = () => this.#read()

  constructor() {
    const crowded = () => this.others.getState().list.length >= CROWD
    const send = (part: Partial<Doing>) => this.#send(part)
    this.#cursor = pace(() => (crowded() ? 250 : 100), send)
    this.#drag = pace(() => 50, send)
    this.#rest = pace(() => 100, send)
    this.#paces = [this.#cursor, this.#drag, this.#rest]
  }

  point(cursor: Doing['cursor']): void {
    this.#doing = { ...this.#doing, cursor }
    this.#cursor(this.#doing)
  }

  select(ids: readonly Id[]): void {
    this.#doing = { ...this.#doing, selection: ids.length > MOST_SELECTED ? ids.length : ids }
    this.#rest(this.#doing)
  }

  drag(drag: Doing['drag']): void {
    const held = this.#doing.drag?.ids ?? []
    const ids = !drag || drag.ids.length > MOST_SELECTED ? [] : sameIds(drag.ids, held) ? held : drag.ids
    this.#doing = { ...this.#doing, drag: drag && { ...drag, ids } }
    this.#drag(this.#doing)
  }

  show(where: Where): void {
    this.#doing = { ...this.#doing, ...where }
    this.#rest(this.#doing)
  }

  look(seen: Doing['seen']): void {
    if (seen === null && this.#doing.seen === null) return
    this.#doing = { ...this.#doing, seen }
    this.#rest(this.#doing)
  }

  follow(awareness: Awareness | null): void {
    this.#awareness?.off('change', this.#follow)
    this.#awareness = awareness
    this.#heard = null
    awareness?.on('change', this.#follow)
    this.#send(this.#doing)
    this.#read()
  }

  stop(): void {
    for (const one of this.#paces) one.stop()
    this.follow(null)
  }

  #send(_latest: Partial<Doing>): void {
    // Three paces write one field: each sends the newest whole, so that none undoes another's part.
    if (!this.#awareness) return
    this.#awareness.setLocalStateField('doing', wordsOf(this.#doing, this.#heard))
    this.#heard = this.#doing.drag?.ids ?? null
  }

  #read(): void {
    const awareness = this.#awareness
    const before = this.others.getState().list
    const list = awareness ? othersOf(awareness.getStates(), awareness.clientID, before) : []
    // Who has just come did not hear what is being dragged.
    if (list.some(({ client }) => !before.some((one) => one.client === client))) this.#heard = null
    this.others.setState({ list })
  }
}

/** A drag whose ids were heard goes without them, and without the selection, which does not change meanwhile. */
export function wordsOf(doing: Doing, heard: readonly Id[] | null): Said {
  const { drag, selection, ...rest } = doing
  if (!drag || heard === null || drag.ids !== heard) return doing
  return { ...rest, drag: { dx: drag.dx, dy: drag.dy } }
}

function sameIds(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}

/**
 * Reads what other programs wrote: whatever is not in the agreed form counts as not there. What a drag leaves out is
 * what was heard of that client before.
 */
export function othersOf(states: ReadonlyMap<number, unknown>, mine: number, before: readonly Other[] = []): Other[] {
  const others: Other[] = []
  for (const [client, state] of states) {
    if (client === mine || typeof state !== 'object' || state === null) continue
    const { user, doing } = state as { user?: Record<string, unknown>; doing?: Said }
    if (!user || typeof user.name !== 'string') continue
    const said = (field: string, absent: string) => (typeof user[field] === 'string' ? (user[field] as string) : absent)
    others.push({
      ...nowhere,
      ...(typeof doing === 'object' && doing !== null
        ? heardBefore(
            doing,
            before.find((one) => one.client === client),
          )
        : {}),
      ...placeIn(doing),
      client,
      person: said('id', String(client)),
      name: user.name,
      colour: said('colour', said('color', '#4F5B6B')),
      role: said('role', 'viewer'),
    })
  }
  return others.sort((a, b) => a.client - b.client)
}

function placeIn(doing: Said | undefined): Pick<Doing, 'seen' | 'follows' | 'halo'> {
  const { seen = null, follows = null, halo } = typeof doing === 'object' && doing !== null ? doing : {}
  const isRect = Array.isArray(seen) && seen.length === 4 && seen.every(Number.isFinite) && seen[2] > 0 && seen[3] > 0
  return { seen: isRect ? seen : null, follows: typeof follows === 'string' ? follows : null, halo: halo === true }
}

function heardBefore({ drag, ...rest }: Said, before: Other | undefined): Partial<Doing> {
  if (!drag) return { ...rest, drag: null }
  const ids = drag.ids ?? before?.drag?.ids ?? []
  const selection = drag.ids ? rest.selection : before?.selection
  return { ...rest, ...(selection === undefined ? {} : { selection }), drag: { ids, dx: drag.dx, dy: drag.dy } }
}

/** One face a person, however many tabs are open. */
export function facesOf(others: readonly Other[]): { id: string; name: string; colour: string }[] {
  const faces = new Map(others.map(({ person, name, colour }) => [person, { id: person, name, colour }]))
  return [...faces.values()]
}
