import type * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { FixedName } from '../records/fixed.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { container, FIXED_NAMES, type LayoutEntry, layoutArray, NOUN_NAMES } from './containers.ts'
import { LayoutRegister } from './layout.ts'
import { type Origin, originOf } from './origin.ts'
import { Projection, type Touched } from './projection.ts'

/** One transaction as seen from outside: who made it, which records it touched, and the project after it. */
export interface Change {
  readonly by: Origin | null
  readonly origin: unknown
  readonly touched: Touched
  readonly project: Project
}

/** The shared thing. Everything outside `document/` sees its plain snapshot and its changes, never its Yjs types. */
export class ProjectDocument {
  readonly doc: Y.Doc
  readonly layout: LayoutRegister
  readonly #projection: Projection
  #listeners: readonly ((change: Change) => void)[] = []
  #pending = new Map<Noun | FixedName | 'layout', Set<Id>>()
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
    return this.#projection.project
  }

  /** Deleted records included. */
  everyRecord(noun: Noun): ReadonlyMap<Id, { readonly id: Id; readonly deletedAt: number | null }> {
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
    const known = this.#pending.get(under)
    if (known) known.add(id)
    else this.#pending.set(under, new Set([id]))
  }

  #flush(transaction: Y.Transaction): void {
    if (this.#pending.size === 0) return
    const touched = this.#pending
    this.#pending = new Map()
    this.#projection.patch(touched, this.layout.places)
    const change = { by: originOf(transaction.origin), origin: transaction.origin, touched, project: this.project() }
    for (const listener of this.#listeners) listener(change)
  }
}

export function openProject(doc: Y.Doc): ProjectDocument {
  return new ProjectDocument(doc)
}
