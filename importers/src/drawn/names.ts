import { type Difference, type Id, newId } from '@potok/model'

type Named = 'participants' | 'documents' | 'systems'

/** Things of the project by their names, whatever their case and spaces; one that is not there comes to be. */
export class Names {
  readonly added: Difference[] = []
  readonly #noun: Named
  readonly #known: Map<string, Id>

  constructor(noun: Named, records: ReadonlyMap<Id, { readonly id: Id; readonly name: string }>) {
    this.#noun = noun
    this.#known = new Map([...records.values()].map(({ id, name }) => [keyOf(name), id]))
  }

  idOf(name: string, fields: Record<string, unknown> = {}): Id {
    const known = this.#known.get(keyOf(name))
    if (known) return known
    const id = newId()
    this.#known.set(keyOf(name), id)
    this.added.push({ what: 'add', noun: this.#noun, id, fields: { ...fields, name } })
    return id
  }
}

const keyOf = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()
