import {
  addElement,
  type ElementKind,
  groupElements,
  type Id,
  moveElements,
  type Place,
  relate,
  removeRelated,
  setEach,
  setFields,
  takeDerived,
} from '@potok/model'
import { toast } from '../ui/toasts.ts'
import type { SystemBench } from './bench.ts'
import { derivedPlaces } from './derivedPicture.ts'
import { freePlace } from './places.ts'

export function choose(bench: SystemBench, ids: Iterable<Id>): void {
  bench.desk.setState({ selection: new Set(ids), panel: 'element', loop: null })
}

/** The selected elements, those that a colleague deleted aside. */
export function chosenElements(bench: SystemBench): Id[] {
  const { elements } = bench.project()
  return [...bench.desk.getState().selection].filter((id) => elements.has(id))
}

/** A new element with the pen in its name; with one selected it is related to that. */
export function addHere(bench: SystemBench, kind: ElementKind, more: { at?: Place; isRelated?: boolean } = {}): void {
  const [element] = chosenElements(bench)
  const { relationKind } = bench.desk.getState()
  const beside = element && more.isRelated ? { element, way: 'to' as const, fields: { kind: relationKind } } : undefined
  const at = more.at ?? freePlace(bench.project(), bench.shown(), element ?? null)
  const [made] = bench.act(addElement, { map: bench.map, at, fields: { kind }, beside }) ?? []
  if (!made) return
  choose(bench, [made])
  bench.desk.setState({ typing: made, panelIsOpen: true })
}

export function relateTo(bench: SystemBench, start: Id, end: Id): void {
  const { relationKind } = bench.desk.getState()
  bench.desk.setState({ relating: null })
  const made = bench.act(relate, { map: bench.map, start, end, fields: { kind: relationKind } })
  if (made) choose(bench, made)
}

export function removeChosen(bench: SystemBench): void {
  const { selection } = bench.desk.getState()
  const { elements, relations } = bench.project()
  const given = {
    elements: [...selection].filter((id) => elements.has(id)),
    relations: [...selection].filter((id) => relations.has(id)),
  }
  if (given.elements.length + given.relations.length > 0 && bench.act(removeRelated, given)) choose(bench, [])
}

export function pinChosen(bench: SystemBench): void {
  const ids = chosenElements(bench)
  const { elements } = bench.project()
  const pinned = !ids.every((id) => elements.get(id)?.pinned)
  if (ids.length > 0) bench.act(setEach, { noun: 'elements', ids, fields: { pinned } })
}

export function groupChosen(bench: SystemBench): void {
  const elements = chosenElements(bench)
  if (elements.length > 0) bench.act(groupElements, { map: bench.map, elements, name: bench.say('system.groupName') })
}

export function moveBy(bench: SystemBench, ids: readonly Id[], [dx, dy]: readonly [number, number]): void {
  const { layout } = bench.project()
  const places: Record<Id, Place> = {}
  for (const id of ids) {
    const [x, y] = layout.get(id) ?? [0, 0]
    places[id] = [Math.round(x + dx), Math.round(y + dy)]
  }
  if (ids.length > 0) bench.act(moveElements, { places })
}

/** Influence and interest, each within 1…5; from nothing it begins in the middle. */
export function weigh(bench: SystemBench, id: Id, interest: number, influence: number): void {
  const within = (value: number) => Math.max(1, Math.min(5, Math.round(value)))
  bench.act(setFields, { noun: 'elements', id, fields: { interest: within(interest), influence: within(influence) } })
}

export function takeFromProcesses(bench: SystemBench): void {
  const { derivedState: state } = bench.desk.getState()
  const places = derivedPlaces(bench.project(), state, bench.shown())
  const made = bench.act(takeDerived, { map: bench.map, state, places })
  if (!made) return
  toast(bench.say(made.length > 0 ? 'system.derived.took' : 'system.derived.nothingNew'))
  bench.desk.setState({ view: 'relations' })
}
