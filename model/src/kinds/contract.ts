import { expect, it } from 'vitest'
import { addMap } from '../commands/addMap.ts'
import { copyMap } from '../commands/copyMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { OWNERS } from '../document/living.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { openUndo } from '../document/undo.ts'
import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import type { MapKind } from './kind.ts'

/** What every kind of map keeps to. `fill` puts at least one record of each of its nouns on an empty map. */
export function keepsToMapKind(
  kind: MapKind,
  fill: (document: ReturnType<typeof sampleProject>['document'], map: Id) => void,
) {
  const begun = () => {
    const { document } = sampleProject()
    const undo = openUndo(document, anna)
    const made = perform(document, addMap, { name: 'Новая', state: 'current', kind: kind.name }, anna)
    if (!made.ok) throw new Error(made.message)
    return { document, undo, map: made.value[0] as Id }
  }
  const on = (project: Project, map: Id) =>
    kind.nouns.map((noun) =>
      [...(project[noun] as ReadonlyMap<Id, { id: Id; map: Id }>).values()].filter((one) => one.map === map),
    )

  it(`K1 (${kind.name}) its nouns belong to a map, owners first`, () => {
    for (const [at, noun] of kind.nouns.entries()) {
      expect(OWNERS[noun]?.some(({ field, of }) => field === 'map' && of === 'maps')).toBe(true)
      const later = kind.nouns.slice(at + 1)
      expect(OWNERS[noun]?.filter(({ of }) => later.includes(of as Noun))).toEqual([])
    }
  })

  it(`K2 (${kind.name}) a map with what it begins with is one undo step`, () => {
    const { document, undo, map } = begun()
    expect(document.project().maps.get(map)?.kind).toBe(kind.name)
    undo.undo()
    expect(document.project().maps.has(map)).toBe(false)
    expect(on(document.project(), map).flat()).toEqual([])
    undo.redo()
    expect(document.project().maps.get(map)?.kind).toBe(kind.name)
  })

  it(`K3 (${kind.name}) a copy has everything anew and knows where it is from; nothing leads back to the original`, () => {
    const { document, undo, map } = begun()
    fill(document, map)
    const before = on(document.project(), map)
    expect(before.every((records) => records.length > 0)).toBe(true)
    const done = perform(document, copyMap, { map, name: 'Копия', state: 'target' }, anna)
    if (!done.ok) throw new Error(done.message)
    const [copy = ''] = done.value
    expect(document.project().maps.get(copy)).toMatchObject({ kind: kind.name, from: [map], state: 'target' })
    const copied = on(document.project(), copy)
    expect(copied.map(({ length }) => length)).toEqual(before.map(({ length }) => length))
    const old = new Set(before.flat().map(({ id }) => id))
    for (const { from: _, ...record } of copied.flat() as { from?: unknown }[])
      expect(
        Object.values(record)
          .flat()
          .filter((value) => old.has(value as Id)),
      ).toEqual([])
    undo.undo()
    expect(on(document.project(), copy).flat()).toEqual([])
    expect(on(document.project(), map)).toEqual(before)
  })

  it(`K4 (${kind.name}) a deleted map hides all that is on it, and one undo brings it back`, () => {
    const { document, undo, map } = begun()
    fill(document, map)
    const before = on(document.project(), map)
    perform(document, remove, { noun: 'maps', ids: [map] }, anna)
    expect(on(document.project(), map).flat()).toEqual([])
    undo.undo()
    expect(on(document.project(), map)).toEqual(before)
  })

  it(`K5 (${kind.name}) a locked map takes no change of anything on it`, () => {
    const { document, map } = begun()
    fill(document, map)
    for (const [at, noun] of kind.nouns.entries()) {
      const ids = on(document.project(), map)[at]!.map(({ id }) => id)
      const done = perform(document, remove, { noun, ids: ids.slice(0, 1) }, anna, new Set([map]))
      expect(done).toMatchObject({ ok: false, code: 'lock.held', about: [map] })
    }
  })
}
