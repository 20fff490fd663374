import type * as Y from 'yjs'
import { type Id, newId } from '../ids.ts'
import type { Fields } from '../records/fields.ts'
import { FIXED, type FixedName } from '../records/fixed.ts'
import type { Flow } from '../records/flow.ts'
import { NOUNS, type Noun, type RecordOf } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { container, type SharedRecord } from './containers.ts'
import { groupBetween, groupsIn, holdersOf } from './holders.ts'
import { birthOf, type Origin } from './origin.ts'
import type { ProjectDocument } from './projectDocument.ts'
import { bornRecord, HIDDEN, writeField } from './write.ts'

type Given<N extends Noun> = Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>>
type Write = (transaction: Y.Transaction) => void

/** A command's pen: it collects births and writes; `commit` carries them out in one transaction each (chunks of 500). */
export class Draft {
  readonly project: Project
  readonly #document: ProjectDocument
  readonly #births: { noun: Noun; id: Id; record: SharedRecord }[] = []
  readonly #writes: Write[] = []
  readonly #about = new Set<Id>()
  readonly #onto = new Set<Id>()

  constructor(document: ProjectDocument) {
    this.#document = document
    this.project = document.project()
  }

  create<N extends Noun>(noun: N, fields: Given<N>, id: Id = newId()): Id {
    this.#births.push({ noun, id, record: bornRecord(NOUNS[noun], fields, HIDDEN) })
    this.#notes(id, fields)
    this.#writes.push(() => this.#record(noun, id)?.set('deletedAt', null))
    return id
  }

  set<N extends Noun>(noun: N, id: Id, fields: Given<N>): void {
    this.#notes(id, fields)
    this.#writes.push(() => {
      const record = this.#record(noun, id)
      if (!record) return
      const known = NOUNS[noun] as Record<string, (typeof NOUNS.steps)['text']>
      for (const [name, value] of Object.entries(fields)) {
        const field = known[name]
        if (field) writeField(record, name, field, value)
      }
    })
  }

  setFixed<F extends FixedName>(name: F, fields: Record<string, unknown>): void {
    this.#writes.push(() => {
      const record = container(this.#document.doc, 'project').get(name)
      if (!record) return
      const known: Fields = FIXED[name]
      for (const [field, value] of Object.entries(fields)) {
        const shape = known[field]
        if (shape) writeField(record, field, shape, value)
      }
    })
  }

  include(noun: Noun, id: Id, field: string, member: Id, kept: boolean): void {
    this.#notes(id)
    this.#writes.push(() => {
      const set = this.#record(noun, id)?.get(field) as Y.Map<boolean> | undefined
      if (set && typeof set.set === 'function' && (set.get(member) === true) !== kept) set.set(member, kept)
    })
  }

  remove(noun: Noun, id: Id, at: number): void {
    this.#notes(id)
    if (noun === 'lanes' || noun === 'maps') for (const group of groupsIn(this.#document, id)) this.#onto.add(group)
    this.#writes.push(() => this.#record(noun, id)?.set('deletedAt', at))
  }

  restore(noun: Noun, id: Id): void {
    this.#notes(id)
    this.#writes.push(() => this.#record(noun, id)?.set('deletedAt', null))
  }

  /** A record lives again with these fields, also one that this document never held. */
  revive<N extends Noun>(noun: N, id: Id, fields: Given<N>): void {
    const known = this.#document.everyRecord(noun).get(id)
    if (!known) return void this.create(noun, fields, id)
    if (known.deletedAt !== null) this.restore(noun, id)
    this.set(noun, id, fields)
  }

  place(id: Id, place: Place): void {
    this.#notes(id)
    this.#writes.push((transaction) => this.#document.layout.set(transaction, id, place))
  }

  /** The maps and groups that would change: those that records are of, and those that they come into. Nothing is written yet. */
  holders(): ReadonlySet<Id> {
    return new Set([...holdersOf(this.#document, this.#about), ...this.#onto])
  }

  commit(by: Origin): void {
    const { doc } = this.#document
    for (const births of chunks(this.#births)) {
      doc.transact(() => {
        for (const { noun, id, record } of births) container(doc, noun).set(id, record)
      }, birthOf(by))
    }
    for (const writes of chunks(this.#writes)) {
      doc.transact((transaction) => {
        for (const write of writes) write(transaction)
      }, by)
    }
  }

  #notes(id: Id, fields: { map?: unknown; group?: unknown; start?: unknown; end?: unknown } = {}): void {
    this.#about.add(id)
    for (const into of [fields.map, fields.group]) if (typeof into === 'string') this.#onto.add(into)
    if (fields.start === undefined && fields.end === undefined) return
    const { start, end } = { ...this.project.flows.get(id), ...(fields as Partial<Pick<Flow, 'start' | 'end'>>) }
    const group = groupBetween(this.#document, { start: start ?? null, end: end ?? null })
    if (group) this.#onto.add(group)
  }

  #record(noun: Noun, id: Id): SharedRecord | undefined {
    return container(this.#document.doc, noun).get(id)
  }
}

/** A large command travels as several updates, none of which meets the frame limit. */
const CHUNK = 500

function chunks<T>(all: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < all.length; at += CHUNK) parts.push(all.slice(at, at + CHUNK))
  return parts
}
