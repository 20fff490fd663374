import type * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { FixedName } from '../records/fixed.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { container, FIXED_NAMES, type LayoutEntry, layoutArray, NOUN_NAMES } from './containers.ts'
import { LayoutRegister } from './layout.ts'
import { type Origin, originOf } from './origin.ts'
import { Projection, type Touched } from './projection.ts'

/** One transaction as seen from outside: who made it and which records it touched. */
export interface Change {
  readonly by: Origin | null
  readonly origin: unknown
  readonly touched: Touched
}

type Gathered = Map<Noun | FixedName | 'layout', Set<Id>>

function gather(into: Gathered, under: Noun | FixedName | 'layout', ids: Iterable<Id>): void {
  const known = into.get(under)
  if (!known) into.set(under, new Set(ids))
  else for (const id of ids) known.add(id)
}

/** The shared thing. Everything outside `document/` sees its plain snapshot and its changes, never its Yjs types. */
export class ProjectDocument {
  readonly doc: Y.Doc
  readonly layout: LayoutRegister
  readonly #projection: Projection
  #listeners: readonly ((change: Change) => void)[] = []
  #pending: Gathered = new Map()
  /** What the snapshot does not show yet: whoever asks for it brings it up to now. */
  #behind: Gathered = new Map()
  readonly #stops: (() => void)[] = []

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.layout = new LayoutRegister(layoutArray(doc))
    this.#projection = new Projection(doc, this.layout.places)
    for (const noun of NOUN_NAMES) this.#watch(noun, () => noun)
    this.#watch('project', (id) => (FIXED_NAMES.includes(id as FixedName) ? (id as FixedName) : null))
    const follow = (event: Y.YArrayEvent<LayoutEntry>) => {
      for (const id of this.layout.follow(event)) this.#touch('layout', id)
    }
    layoutArray(doc).observe(follow)
    const flush = (transaction: Y.Transaction) => this.#flush(transaction)
    doc.on('afterTransaction', flush)
    this.#stops.push(
      () => layoutArray(doc).unobserve(follow),
      () => doc.off('afterTransaction', flush),
    )
  }

  project(): Project {
    this.#catchUp()
    return this.#projection.project
  }

  /** Deleted records included. */
  everyRecord(noun: Noun): ReadonlyMap<Id, { readonly id: Id; readonly deletedAt: number | null }> {
    this.#catchUp()
    return this.#projection.raw(noun)
  }

  /** Fires once a transaction, alike for local, remote and undo. Returns its own remover. */
  observe(listener: (change: Change) => void): () => void {
    this.#listeners = [...this.#listeners, listener]
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== listener)
    }
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop()
    this.#listeners = []
  }

  #watch(name: Noun | 'project', key: (id: Id) => Noun | FixedName | null): void {
    const shared = container(this.doc, name)
    const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        const ids = event.path.length > 0 ? [String(event.path[0])] : [...event.changes.keys.keys()]
        for (const id of ids) {
          const under = key(id)
          if (under) this.#touch(under, id)
        }
      }
    }
    shared.observeDeep(onEvents as never)
    this.#stops.push(() => shared.unobserveDeep(onEvents as never))
  }

  #touch(under: Noun | FixedName | 'layout', id: Id): void {
    gather(this.#pending, under, [id])
  }

  #flush(transaction: Y.Transaction): void {
    if (this.#pending.size === 0) return
    const touched = this.#pending
    this.#pending = new Map()
    for (const [under, ids] of touched) gather(this.#behind, under, ids)
    if (this.#listeners.length === 0) return
    const change = { by: originOf(transaction.origin), origin: transaction.origin, touched }
    for (const listener of this.#listeners) listener(change)
  }

  #catchUp(): void {
    if (this.#behind.size === 0) return
    const behind = this.#behind
    this.#behind = new Map()
    this.#projection.patch(behind, this.layout.places)
  }
}

export function openProject(doc: Y.Doc): ProjectDocument {
  return new ProjectDocument(doc)
}
