import type * as Y from 'yjs'
import type { Id } from '../ids.ts'
import { FIXED, type FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { container, FIXED_NAMES, NOUN_NAMES } from './containers.ts'
import { DERIVED, livingOf, OWNERS } from './living.ts'
import { readRecord } from './read.ts'

export type Touched = ReadonlyMap<Noun | FixedName | 'layout', ReadonlySet<Id>>
type Raw = ReturnType<typeof readRecord> & Record<string, unknown>

/** Keeps the plain snapshot in step with the document: patches what was touched, rebuilds nothing else. */
export class Projection {
  readonly #doc: Y.Doc
  readonly #raw = new Map<Noun, Map<Id, Raw>>()
  #project: Project

  constructor(doc: Y.Doc, places: ReadonlyMap<Id, Place>) {
    this.#doc = doc
    const project: Record<string, unknown> = { layout: new Map(places) }
    for (const name of FIXED_NAMES) project[name] = this.#readFixed(name)
    for (const noun of NOUN_NAMES) {
      const raw = new Map<Id, Raw>()
      for (const [id, record] of container(doc, noun).entries()) raw.set(id, readRecord(NOUNS[noun], id, record) as Raw)
      this.#raw.set(noun, raw)
    }
    for (const noun of [...NOUN_NAMES.filter((one) => !DERIVED.includes(one)), ...DERIVED]) {
      project[noun] = this.#living(noun, project)
    }
    this.#project = Object.freeze(project) as Project
  }

  get project(): Project {
    return this.#project
  }

  /** A record also when it is deleted: what numbering and restoring look at. */
  raw(noun: Noun): ReadonlyMap<Id, Raw> {
    return this.#raw.get(noun) ?? new Map()
  }

  patch(touched: Touched, places: ReadonlyMap<Id, Place>): void {
    const next: Record<string, unknown> = { ...this.#project }
    if (touched.has('layout')) next.layout = new Map(places)
    for (const name of FIXED_NAMES) if (touched.has(name)) next[name] = this.#readFixed(name)
    const reshaped = new Set<Noun>()
    for (const noun of NOUN_NAMES) {
      const ids = touched.get(noun)
      if (ids && this.#patchNoun(noun, ids, next)) reshaped.add(noun)
    }
    for (const noun of [...NOUN_NAMES.filter((one) => !DERIVED.includes(one)), ...DERIVED]) {
      const owned = OWNERS[noun]?.some(({ of, or }) => reshaped.has(of) || (or !== undefined && reshaped.has(or)))
      if (!reshaped.has(noun) && !owned) continue
      next[noun] = this.#living(noun, next)
      reshaped.add(noun)
    }
    this.#project = Object.freeze(next) as Project
  }

  /** True when what lives may have changed; otherwise the living map is patched in place of a copy. */
  #patchNoun(noun: Noun, ids: ReadonlySet<Id>, next: Record<string, unknown>): boolean {
    const raw = this.#raw.get(noun) as Map<Id, Raw>
    const living = new Map(next[noun] as ReadonlyMap<Id, Raw>)
    let reshaped = false
    for (const id of ids) {
      const before = raw.get(id)
      const record = container(this.#doc, noun).get(id)
      if (record === undefined) {
        raw.delete(id)
        reshaped = true
        continue
      }
      const after = readRecord(NOUNS[noun], id, record) as Raw
      raw.set(id, after)
      const owners = (OWNERS[noun] ?? []).map(({ field }) => field)
      if (!before || [...owners, 'deletedAt'].some((field) => before[field] !== after[field])) reshaped = true
      else if (living.has(id)) living.set(id, after)
    }
    if (!reshaped) next[noun] = living
    return reshaped
  }

  #living(noun: Noun, project: Record<string, unknown>): ReadonlyMap<Id, unknown> {
    const raw = this.#raw.get(noun) as Map<Id, Raw>
    return livingOf(noun, raw, (of) => project[of] as ReadonlyMap<Id, unknown>)
  }

  #readFixed(name: FixedName): unknown {
    return readRecord(FIXED[name], name, container(this.#doc, 'project').get(name))
  }
}
