import { addElement } from '../src/commands/addElement.ts'
import { addMap } from '../src/commands/addMap.ts'
import { groupElements } from '../src/commands/groupElements.ts'
import { moveElements } from '../src/commands/moveElements.ts'
import { nameElement } from '../src/commands/nameElement.ts'
import { pasteRelations } from '../src/commands/pasteRelations.ts'
import { perform } from '../src/commands/perform.ts'
import { relate } from '../src/commands/relate.ts'
import { removeRelated } from '../src/commands/removeRelated.ts'
import { setEach } from '../src/commands/setEach.ts'
import { setFields } from '../src/commands/setFields.ts'
import { takeDerived } from '../src/commands/takeDerived.ts'
import type { Id } from '../src/ids.ts'
import { ELEMENT_KINDS } from '../src/records/element.ts'
import { RELATION_KINDS } from '../src/records/relation.ts'
import { type SystemMap, systemMap } from '../src/system/systemMap.ts'
import type { Chance, Deed } from './deed.ts'
import type { Peer } from './network.ts'

const some = (all: readonly { id: Id }[], chance: Chance): Id | undefined => all[chance(all.length)]?.id

/** On a system map: one is begun where there is none. */
const onSystem =
  (deed: (peer: Peer, map: SystemMap, chance: Chance) => void): Deed =>
  (peer, chance) => {
    const project = peer.document.project()
    const maps = [...project.maps.values()].filter(({ kind }) => kind === 'system')
    const map = systemMap(project, some(maps, chance) ?? '')
    if (map) deed(peer, map, chance)
    else perform(peer.document, addMap, { name: 'система', state: 'current', kind: 'system' }, peer.by)
  }

const kindOf = (chance: Chance) => ELEMENT_KINDS[chance(ELEMENT_KINDS.length)]!
const relationOf = (chance: Chance) => ({
  kind: RELATION_KINDS[chance(RELATION_KINDS.length)]!,
  polarity: chance(2) === 0 ? ('plus' as const) : ('minus' as const),
})

export const SYSTEM_DEEDS: Readonly<Record<string, Deed>> = {
  addElement: onSystem((peer, { id: map, elements }, chance) => {
    const element = some(elements, chance)
    const beside = element ? { element, way: 'to' as const, fields: relationOf(chance) } : undefined
    const fields = { kind: kindOf(chance), name: `нечто ${chance(5)}` }
    perform(peer.document, addElement, { map, at: [chance(900), chance(500)], fields, beside }, peer.by)
  }),
  relate: onSystem((peer, { id: map, elements }, chance) => {
    const [start, end] = [some(elements, chance), some(elements, chance)]
    if (start && end) perform(peer.document, relate, { map, start, end, fields: relationOf(chance) }, peer.by)
  }),
  nameElement: onSystem((peer, { elements }, chance) => {
    const element = some(elements, chance)
    if (element) perform(peer.document, nameElement, { element, name: `имя ${chance(5)}` }, peer.by)
  }),
  moveElements: onSystem((peer, { elements }, chance) => {
    const id = some(elements, chance)
    if (id) perform(peer.document, moveElements, { places: { [id]: [chance(900), chance(500)] } }, peer.by)
  }),
  kindsAndPins: onSystem((peer, { elements }, chance) => {
    const ids = elements.slice(0, 1 + chance(3)).map(({ id }) => id)
    const fields = chance(2) === 0 ? { kind: kindOf(chance) } : { pinned: chance(2) === 0 }
    perform(peer.document, setEach, { noun: 'elements', ids, fields }, peer.by)
  }),
  weigh: onSystem((peer, { elements }, chance) => {
    const id = some(elements, chance)
    const fields = { influence: 1 + chance(5), interest: 1 + chance(5), attitude: chance(5) - 2 }
    if (id) perform(peer.document, setFields, { noun: 'elements', id, fields }, peer.by)
  }),
  groupElements: onSystem((peer, { id: map, elements }, chance) => {
    const some = elements.slice(0, 1 + chance(3)).map(({ id }) => id)
    perform(peer.document, groupElements, { map, elements: some, name: 'вместе' }, peer.by)
  }),
  pasteRelations: onSystem((peer, { id: map }, chance) => {
    const name = () => `нечто ${chance(5)}`
    const rows = Array.from({ length: 1 + chance(3) }, () => ({
      start: name(),
      end: name(),
      fields: relationOf(chance),
    }))
    perform(peer.document, pasteRelations, { map, rows, places: [[chance(900), chance(500)]] }, peer.by)
  }),
  takeDerived: onSystem((peer, { id: map }, chance) => {
    if (chance(3) === 0) perform(peer.document, takeDerived, { map, state: 'current', places: {} }, peer.by)
  }),
  removeRelated: onSystem((peer, { elements, relations }, chance) => {
    const [element, relation] = [some(elements, chance), some(relations, chance)]
    const given = { elements: element ? [element] : [], relations: relation && chance(2) === 0 ? [relation] : [] }
    perform(peer.document, removeRelated, given, peer.by)
  }),
}
