import type { ForeignName, ForeignPart, Id, Project } from '@potok/model'
import { NOTHING, soundAttributes, soundXml, type Xml } from './xml.ts'

/** What was kept of the BPMN file that a map came from. */
export class Kept {
  readonly #parts: readonly ForeignPart[]
  readonly #names = new Map<Id, ForeignName>()
  #missing: ReadonlySet<string> = new Set()

  constructor(project: Project, maps: readonly Id[]) {
    const rank = new Map(maps.map((map, at) => [map, at]))
    this.#parts = [...project.foreignParts.values()]
      .filter(({ map, format }) => format === 'bpmn' && rank.has(map ?? ''))
      .sort((a, b) => rank.get(a.map!)! - rank.get(b.map!)! || a.order - b.order || (a.id < b.id ? -1 : 1))
    const taken = new Set<string>()
    for (const { names } of this.#parts)
      for (const [id, name] of Object.entries(names ?? {}))
        if (name.id === '' || (isName(name.id) && !taken.has(name.id))) {
          if (name.id !== '') taken.add(name.id)
          this.#names.set(id, name)
        }
  }

  /** What kept parts name by its id. */
  references(): Set<string> {
    return new Set(this.#parts.flatMap(({ xml }) => [...referencesIn(xml)]))
  }

  /** Of these ids nothing is there any more: a part that names one is left out, an attribute that does is too. */
  leaveOut(missing: ReadonlySet<string>): void {
    this.#missing = missing
  }

  nameOf(id: Id): ForeignName | null {
    return this.#names.get(id) ?? null
  }

  /** What stood in this place of a thing (null: of the map), sound. */
  in(about: Id | null, slot: string, map?: Id): Xml {
    return this.#of(about, slot, map)
      .map(({ xml }) => soundXml(xml))
      .join('') as Xml
  }

  attributes(about: Id | null, slot: string, taken: readonly string[], map?: Id): Xml {
    const [first] = this.#of(about, slot, map)
    if (!first) return NOTHING
    const gone = [...first.xml.matchAll(REFERENCE)]
      .filter(([, , id]) => this.#missing.has(id!))
      .map(([, name]) => name!)
    return soundAttributes(first.xml, [...taken, ...gone])
  }

  /** A plain word that was kept. */
  word(slot: string, map: Id): string {
    return this.#of(null, slot, map)[0]?.xml ?? ''
  }

  /** Whole elements, in the order in which the schema has their kinds. */
  ordered(slot: string, map: Id, ranks: readonly RegExp[]): readonly (readonly Xml[])[] {
    const sorted: Xml[][] = [...ranks.map((): Xml[] => []), []]
    for (const { name, xml } of this.#of(null, slot, map)) {
      const local = name.slice(name.indexOf(':') + 1)
      const rank = ranks.findIndex((one) => one.test(local))
      sorted[rank === -1 ? ranks.length : rank]!.push(soundXml(xml))
    }
    return sorted
  }

  #of(about: Id | null, slot: string, map?: Id): readonly ForeignPart[] {
    return this.#parts.filter(
      (part) =>
        part.about === about &&
        part.slot === slot &&
        (map === undefined || part.map === map) &&
        (slot.endsWith('attributes') || !this.#namesMissing(part.xml)),
    )
  }

  #namesMissing(xml: string): boolean {
    if (this.#missing.size === 0) return false
    for (const id of referencesIn(xml)) if (this.#missing.has(id)) return true
    return false
  }
}

/** Attributes and elements that name another element of the file, which the schema wants to be there. */
const REFERENCE = /\b(sourceRef|targetRef|default|dataObjectRef|attachedToRef)="([^"]{1,256})"/g
const INNER = /<(?:[\w.-]+:)?(?:sourceRef|targetRef|flowNodeRef|incoming|outgoing)>([^<]{1,256})</g

function* referencesIn(xml: string): Generator<string> {
  for (const [, , id] of xml.matchAll(REFERENCE)) yield id!
  for (const [, id] of xml.matchAll(INNER)) yield id!.trim()
}

const isName = (id: string): boolean => /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)
