import { expect, test } from 'vitest'
import { afterEvent, atFirst, type DeviceKeeps, type SaveEvent, saveState } from './save.ts'

const after = (...events: SaveEvent[]) => saveState(events.reduce(afterEvent, atFirst))

const connected: SaveEvent = { name: 'connected' }
const disconnected: SaveEvent = { name: 'disconnected' }
const edited: SaveEvent = { name: 'edited' }
const unsynced = (count: number, at = 100): SaveEvent => ({ name: 'unsynced', count, at })
const met = [connected, unsynced(1), unsynced(0)]

test('a project opens, and before the server answered nothing is called saved', () => {
  expect(after()).toEqual({ name: 'opening' })
  expect(after(connected)).toEqual({ name: 'opening' })
  expect(after(connected, unsynced(1))).toEqual({ name: 'opening' })
  expect(after(...met)).toEqual({ name: 'saved', at: null })
})

test('an edit is being saved until the server acknowledges it, and then the time is said', () => {
  expect(after(...met, edited, unsynced(1))).toEqual({ name: 'saving', edits: 1 })
  expect(after(...met, edited, unsynced(1), edited, unsynced(2), unsynced(1))).toEqual({ name: 'saving', edits: 2 })
  expect(after(...met, edited, unsynced(1), unsynced(0, 500))).toEqual({ name: 'saved', at: 500 })
})

test('without a connection edits are counted, and a zero from the provider does not call them saved', () => {
  const offline = [...met, disconnected, edited, unsynced(1), edited, unsynced(2)]
  expect(after(...offline)).toEqual({ name: 'offline', edits: 2, isKept: true })
  expect(after(...offline, unsynced(0))).toEqual({ name: 'offline', edits: 2, isKept: true })
  expect(after(...offline, connected, unsynced(1))).toEqual({ name: 'saving', edits: 2 })
  expect(after(...offline, connected, unsynced(1), unsynced(0, 900))).toEqual({ name: 'saved', at: 900 })
})

test('without a connection edits are «on this device» only when they stand there', () => {
  const storing = (more: number): SaveEvent => ({ name: 'storing', more })
  const offline = [...met, disconnected, edited, storing(1), edited, storing(1)]
  expect(after(...offline)).toEqual({ name: 'saving', edits: 2 })
  expect(after(...offline, storing(-1))).toEqual({ name: 'saving', edits: 2 })
  expect(after(...offline, storing(-1), storing(-1))).toEqual({ name: 'offline', edits: 2, isKept: true })
})

test('where this device keeps no copy, edits without a connection are said to be in this tab only', () => {
  const copy = (copy: DeviceKeeps): SaveEvent => ({ name: 'copy', copy })
  const storing: SaveEvent = { name: 'storing', more: 1 }
  const offline = [...met, disconnected, edited, storing]
  for (const lack of ['forbidden', 'full'] as const)
    expect(after(...offline, copy(lack))).toEqual({ name: 'offline', edits: 1, isKept: false })
  expect(after(...offline, copy('full'), { name: 'storing', more: -1 }, copy('kept'))).toEqual({
    name: 'offline',
    edits: 1,
    isKept: true,
  })
  const refused: SaveEvent = { name: 'storage', trouble: 'storage' }
  expect(after(...met, copy('forbidden'), edited, refused)).toMatchObject({ name: 'refused', isKept: false })
  expect(after(...met, copy('forbidden'))).toEqual({ name: 'saved', at: null })
})

test('a page opened without a connection shows its local copy and the edits that still wait there', () => {
  const read: SaveEvent = { name: 'local-copy', edits: 3 }
  expect(after(read)).toEqual({ name: 'offline', edits: 3, isKept: true })
  expect(after(read, connected)).toEqual({ name: 'saving', edits: 3 })
})

test('a server that cannot store says so until it acknowledges again', () => {
  const full: SaveEvent = { name: 'storage', trouble: 'disk-full' }
  expect(after(...met, edited, unsynced(1), full)).toEqual({
    name: 'refused',
    edits: 1,
    isKept: true,
    trouble: 'disk-full',
  })
  expect(after(...met, edited, unsynced(1), full, unsynced(0, 700))).toEqual({ name: 'saved', at: 700 })
})

test('who may only look sees that, and sees a lost connection too', () => {
  const looks: SaveEvent = { name: 'right', mayEdit: false }
  expect(after(...met, looks)).toEqual({ name: 'viewOnly' })
  expect(after(...met, looks, disconnected)).toEqual({ name: 'offline', edits: 0, isKept: true })
})

test('edits carried over to a rebuilt replica keep waiting for its acknowledgement', () => {
  expect(after(...met, { name: 'carried', edits: 2 })).toEqual({ name: 'saving', edits: 2 })
})
