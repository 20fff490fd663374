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
  show(where: { screen?: string; map?: Id | null; typing?: Id | null }): void
}

const CROWD = 15
const MOST_SELECTED = 100
const nowhere: Doing = { screen: 'project', map: null, cursor: null, selection: [], drag: null, typing: null }

/** Follows the awareness of whichever replica is open now. */
export class PresenceBoard implements Presence {
  readonly others = createStore<{ list: readonly Other[] }>(() => ({ list: [] }))
  #awareness: Awareness | null = null
  #doing: Doing = nowhere
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
    this.#doing = { ...this.#doing, drag: drag && drag.ids.length > MOST_SELECTED ? { ...drag, ids: [] } : drag }
    this.#drag(this.#doing)
  }

  show(where: { screen?: string; map?: Id | null; typing?: Id | null }): void {
    this.#doing = { ...this.#doing, ...where }
    this.#rest(this.#doing)
  }

  follow(awareness: Awareness | null): void {
    this.#awareness?.off('change', this.#follow)
    this.#awareness = awareness
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
    this.#awareness?.setLocalStateField('doing', this.#doing)
  }

  #read(): void {
    const awareness = this.#awareness
    const list = awareness ? othersOf(awareness.getStates(), awareness.clientID) : []
    this.others.setState({ list })
  }
}

/** Reads what other programs wrote: whatever is not in the agreed form counts as not there. */
export function othersOf(states: ReadonlyMap<number, unknown>, mine: number): Other[] {
  const others: Other[] = []
  for (const [client, state] of states) {
    if (client === mine || typeof state !== 'object' || state === null) continue
    const { user, doing } = state as { user?: Record<string, unknown>; doing?: Partial<Doing> }
    if (!user || typeof user.name !== 'string') continue
    const said = (field: string, absent: string) => (typeof user[field] === 'string' ? (user[field] as string) : absent)
    others.push({
      ...nowhere,
      ...(typeof doing === 'object' && doing !== null ? doing : {}),
      client,
      person: said('id', String(client)),
      name: user.name,
      colour: said('colour', said('color', '#4F5B6B')),
      role: said('role', 'viewer'),
    })
  }
  return others.sort((a, b) => a.client - b.client)
}

/** One face a person, however many tabs are open. */
export function facesOf(others: readonly Other[]): { id: string; name: string; colour: string }[] {
  const faces = new Map(others.map(({ person, name, colour }) => [person, { id: person, name, colour }]))
  return [...faces.values()]
}
