import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { MemoryStore } from '../stores/memory/memoryStore.ts'
import { newRow } from './rows.ts'
import { surplus, thinVersions } from './thinned.ts'
import { listVersions, newVersion, readVersion, type Version, type VersionReason } from './versions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 400 * DAY

/** A version an hour through a year, the newest first. */
const year = (why: VersionReason = 'hourly'): Version[] =>
  Array.from({ length: 365 * 24 }, (_, hours) => ({
    id: `v${hours}`,
    epoch: 1,
    at: NOW - hours * HOUR,
    person: 'server',
    name: null,
    why,
  }))

it('of a year of hourly versions every one of two days stays, one a day of two months, and one a week of the rest', () => {
  const all = year()
  const gone = new Set(surplus(all, NOW))
  const kept = all.filter(({ id }) => !gone.has(id))
  const within = (from: number, to: number) => kept.filter(({ at }) => NOW - at >= from && NOW - at < to).length
  expect(within(0, 2 * DAY)).toBe(48)
  expect(within(2 * DAY, 60 * DAY)).toBeGreaterThanOrEqual(58)
  expect(within(2 * DAY, 60 * DAY)).toBeLessThanOrEqual(59)
  expect(within(60 * DAY, 366 * DAY)).toBeGreaterThanOrEqual(43)
  expect(within(60 * DAY, 366 * DAY)).toBeLessThanOrEqual(45)
  // Of each span the last one stays, and thinning again takes nothing more.
  expect(surplus(kept, NOW)).toEqual([])
})

it('what a person named and what was there before a restore stay, however old', () => {
  expect(surplus(year('named'), NOW)).toEqual([])
  expect(surplus(year('before-restore'), NOW)).toEqual([])
})

it('a version that goes takes its content along unless another version has the same', async () => {
  const store = MemoryStore.open()
  await store.write(newRow('p', 'Проект', 'ru', '{}'))
  const doc = new Y.Doc()
  const keep = (at: number, why: VersionReason, note: string) => {
    doc.getMap('notes').set('note', note)
    const [id, ...writes] = newVersion(
      { project: 'p', document: 'project/p', epoch: 1, doc },
      { person: 'server', why },
      at,
    )
    return store.write(...writes).then(() => id)
  }
  await keep(NOW - 10 * DAY, 'hourly', 'a')
  const late = await keep(NOW - 10 * DAY + HOUR, 'hourly', 'b')
  const named = await keep(NOW - 9 * DAY, 'named', 'c')
  const newest = await keep(NOW, 'hourly', 'd')
  await thinVersions(store, 'p', NOW)
  expect(listVersions(store, 'p').map(({ id }) => id)).toEqual([newest, named, late])
  expect(store.read<{ count: number }>('SELECT count(*) AS count FROM content')).toEqual([{ count: 3 }])
  expect(() => readVersion(store, 'p', late)).not.toThrow()
})
