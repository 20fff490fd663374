import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { copySteps } from '../clip/clip.ts'
import { createProject } from '../document/createProject.ts'
import { difference } from '../document/difference.ts'
import { holdersOf } from '../document/holders.ts'
import type { Origin } from '../document/origin.ts'
import { openProject } from '../document/projectDocument.ts'
import { openUndo } from '../document/undo.ts'
import { addChain } from './addChain.ts'
import { addLane } from './addLane.ts'
import { addMap } from './addMap.ts'
import { addRecord } from './addRecord.ts'
import { connect } from './connect.ts'
import { copyMap } from './copyMap.ts'
import { groupSteps } from './groupSteps.ts'
import { moveSteps } from './moveSteps.ts'
import { pasteSteps } from './pasteSteps.ts'
import { perform } from './perform.ts'
import { remove } from './remove.ts'
import { removeElements } from './removeElements.ts'
import { removeLane } from './removeLane.ts'
import { replay } from './replay.ts'
import { setFields } from './setFields.ts'

const by: Origin = { who: 'participant', person: 'anna', screen: 'maps' }

function twoMaps() {
  const doc = new Y.Doc()
  createProject(doc, { title: 'x', locale: 'ru' })
  const document = openProject(doc)
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I) => {
    const done = perform(document, command, input, by)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const [map = ''] = made(addMap, { name: 'Текущая', state: 'current' } as const)
  const [other = ''] = made(addMap, { name: 'Целевая', state: 'target' } as const)
  const links = [1, 2].map((at) => ({ fields: { text: `${at}` }, at: [at * 200, 80] as const }))
  const [first = '', second = ''] = made(addChain, { map, lane: null, participantName: 'Канцелярия', links })
  const [elsewhere = ''] = made(addChain, { map: other, lane: null, participantName: 'Отдел', links })
  return { document, map, other, first, second, elsewhere }
}

it('D20 on a locked map nothing is changed, brought or moved, and nothing is written', () => {
  const { document, map, first, second } = twoMaps()
  const before = Y.encodeStateVector(document.doc)
  const locked = new Set([map])
  const flow = [...document.project().flows.values()].find(({ start }) => start === first)!
  const refusals = [
    perform(document, setFields, { noun: 'steps', id: first, fields: { text: 'x' } } as never, by, locked),
    perform(document, setFields, { noun: 'maps', id: map, fields: { name: 'x' } } as never, by, locked),
    perform(document, setFields, { noun: 'flows', id: flow.id, fields: { label: 'x' } } as never, by, locked),
    perform(document, moveSteps, { places: { [second]: [9, 9] } }, by, locked),
    perform(document, addChain, { map, lane: null, links: [{ fields: {}, at: [0, 0] }] }, by, locked),
    perform(document, addLane, { map, participantName: 'Ещё' }, by, locked),
    perform(document, connect, { map, start: second, end: first }, by, locked),
    perform(document, removeElements, { steps: [first], flows: [] }, by, locked),
    perform(document, remove, { noun: 'maps', ids: [map] }, by, locked),
    perform(document, addRecord, { noun: 'steps', fields: { map } } as never, by, locked),
  ]
  expect(refusals.map((one) => (one.ok ? 'done' : `${one.code} ${one.about}`))).toEqual(
    refusals.map(() => `lock.held ${map}`),
  )
  expect(Y.encodeStateVector(document.doc)).toEqual(before)
})

it('D20 beside it everything goes on: another map, a copy of the locked one, the papers', () => {
  const { document, map, elsewhere } = twoMaps()
  const locked = new Set([map])
  expect(
    perform(document, setFields, { noun: 'steps', id: elsewhere, fields: { text: 'x' } } as never, by, locked).ok,
  ).toBe(true)
  expect(perform(document, copyMap, { map, name: 'Копия', state: 'ideal' }, by, locked).ok).toBe(true)
  expect(perform(document, addRecord, { noun: 'problems', fields: { text: 'x' } } as never, by, locked).ok).toBe(true)
})

it('D20 replay leaves out what a lock holds and does the rest', () => {
  const { document, map, first, elsewhere } = twoMaps()
  const before = document.project()
  for (const id of [first, elsewhere])
    perform(document, setFields, { noun: 'steps', id, fields: { text: 'Иначе' } } as never, by)
  const changes = difference(before, document.project())
  const fresh = twoMaps()
  const again = changes.map((one) =>
    'id' in one ? { ...one, id: one.id === first ? fresh.first : fresh.elsewhere } : one,
  )
  const { done, refused } = replay(fresh.document, again, by, new Set([fresh.map]))
  expect([done.length, refused.map(({ refusal }) => refusal.code)]).toEqual([1, ['lock.held']])
  expect(map).not.toBe('')
})

it('D20 an undo tells beforehand what it would touch', () => {
  const { document, map, other, first, elsewhere } = twoMaps()
  const undo = openUndo(document, by)
  const mapsBehind = (turn: 'undo' | 'redo') => [...holdersOf(document, undo.about(turn))]
  perform(document, setFields, { noun: 'steps', id: elsewhere, fields: { text: 'x' } } as never, by)
  perform(document, moveSteps, { places: { [first]: [9, 9] } }, by)
  expect(mapsBehind('undo')).toEqual([map])
  undo.undo()
  expect(mapsBehind('redo')).toEqual([map])
  expect(mapsBehind('undo')).toEqual([other])
  perform(document, removeElements, { steps: [first], flows: [] }, by)
  expect(mapsBehind('undo')).toEqual([map])
  undo.undo()
  undo.undo()
  expect(undo.about('undo')).toEqual([])
  undo.close()
})

it('D20 in a locked group no member changes, moves, leaves, comes or goes with its lane, and no flow between two of them', () => {
  const { document, map, first, second } = twoMaps()
  const links = [3, 4].map((at) => ({ fields: { text: `${at}` }, at: [at * 200, 80] as const }))
  const chain = perform(document, addChain, { map, lane: null, links, after: second }, by)
  const [outside = '', last = ''] = chain.ok ? chain.value : []
  const grouped = perform(document, groupSteps, { map, look: 'group', steps: [first, second] } as const, by)
  const [group = ''] = grouped.ok ? grouped.value : []
  const { lanes, flows } = document.project()
  const lane = [...lanes.values()].find((one) => one.map === map)!.id
  const between = (from: string, to: string) => [...flows.values()].find((one) => one.start === from && one.end === to)!
  const inner = between(first, second).id
  const locked = new Set([group])
  const before = Y.encodeStateVector(document.doc)
  const clip = copySteps(document.project(), [first])
  const refusals = {
    text: perform(document, setFields, { noun: 'steps', id: first, fields: { text: 'x' } } as never, by, locked),
    move: perform(document, moveSteps, { places: { [second]: [9, 9] } }, by, locked),
    leave: perform(document, setFields, { noun: 'steps', id: first, fields: { group: null } } as never, by, locked),
    come: perform(document, setFields, { noun: 'steps', id: outside, fields: { group } } as never, by, locked),
    born: perform(document, addRecord, { noun: 'steps', fields: { map, group } } as never, by, locked),
    apart: perform(document, remove, { noun: 'groups', ids: [group] }, by, locked),
    name: perform(document, setFields, { noun: 'groups', id: group, fields: { name: 'x' } } as never, by, locked),
    inner: perform(document, setFields, { noun: 'flows', id: inner, fields: { label: 'x' } } as never, by, locked),
    back: perform(document, connect, { map, start: second, end: first }, by, locked),
    turned: perform(
      document,
      setFields,
      { noun: 'flows', id: between(second, outside).id, fields: { end: first } } as never,
      by,
      locked,
    ),
    removed: perform(document, removeElements, { steps: [second], flows: [] }, by, locked),
    lane: perform(document, removeLane, { lane, into: null }, by, locked),
    map: perform(document, remove, { noun: 'maps', ids: [map] }, by, locked),
  }
  for (const [deed, one] of Object.entries(refusals))
    expect([deed, one.ok ? 'done' : `${one.code} ${one.about}`]).toEqual([deed, `lock.group ${group}`])
  expect(Y.encodeStateVector(document.doc)).toEqual(before)

  const done = {
    outside: perform(document, setFields, { noun: 'steps', id: outside, fields: { text: 'x' } } as never, by, locked),
    outer: perform(document, connect, { map, start: last, end: second }, by, locked),
    copy: perform(document, pasteSteps, { map, clip, by: [0, 300] }, by, locked),
    mapName: perform(document, setFields, { noun: 'maps', id: map, fields: { name: 'x' } } as never, by, locked),
  }
  for (const [deed, one] of Object.entries(done)) expect([deed, one.ok]).toEqual([deed, true])
})

it('D20 a group that was taken apart holds nobody, whatever is still locked', () => {
  const { document, map, first, second } = twoMaps()
  const grouped = perform(document, groupSteps, { map, look: 'group', steps: [first, second] } as const, by)
  const [group = ''] = grouped.ok ? grouped.value : []
  perform(document, remove, { noun: 'groups', ids: [group] }, by)
  expect(perform(document, moveSteps, { places: { [first]: [9, 9] } }, by, new Set([group])).ok).toBe(true)
})
