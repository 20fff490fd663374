import { type Difference, type ForeignNames, type Id, LONGEST_PART, newId } from '@potok/model'
import type { Left } from '../importer.ts'
import type { DrawnMap } from './drawn.ts'

/** All parts of one file together: they travel with the project on every opening. */
const MOST_KEPT = 300_000
const MOST_PARTS = 2000

/** What is kept of a file beside its maps, and what is too large for that. */
export class Parts {
  readonly left: Left[] = []
  #room = MOST_KEPT
  #count = 0

  of(drawn: DrawnMap, map: Id, ids: ReadonlyMap<string, Id>): Difference[] {
    const { format = '', parts = [] } = drawn
    const names = namesOf(drawn, ids)
    const added: Difference[] = []
    const add = (fields: Record<string, unknown>) => {
      const order = added.length
      added.push({ what: 'add', noun: 'foreignParts', id: newId(), fields: { map, format, order, ...fields } })
    }
    if (Object.keys(names).length > 0) add({ slot: 'names', name: '', about: null, xml: '', names })
    for (const { about, slot, name, xml } of parts) {
      const on = about === null ? null : ids.get(about)
      if (on === undefined) continue
      if (xml.length > LONGEST_PART || xml.length > this.#room || this.#count >= MOST_PARTS)
        this.left.push({
          code: 'notKept',
          place: [drawn.name, about].filter(Boolean).join(', '),
          values: { what: name },
        })
      else {
        this.#room -= xml.length
        this.#count++
        add({ slot, name: name.slice(0, 200), about: on, xml })
      }
    }
    return added
  }
}

/** The longest name of an element that is kept, as the record has it. */
const [LONGEST_ID, LONGEST_TAG] = [256, 64]

function namesOf({ lanes, steps, flows }: DrawnMap, ids: ReadonlyMap<string, Id>): ForeignNames {
  const names: Record<Id, ForeignNames[string]> = {}
  for (const { key, origin: own } of [...lanes, ...steps, ...flows]) {
    const id = ids.get(key)
    const isShort = own && own.id.length <= LONGEST_ID && own.tag.length <= LONGEST_TAG
    if (id && isShort && (own.pool?.length ?? 0) <= LONGEST_ID) names[id] = own
  }
  return names
}
