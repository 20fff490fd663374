import { expect, test } from 'vitest'
import { momentOfBackup, nameOfBackup, outdated } from './rotation.ts'

test('of hourly backups of two years 24 hours, 14 days and 12 months stay, each by its newest', () => {
  const end = Date.parse('2026-11-29T10:05:00Z')
  const names = Array.from({ length: 2 * 365 * 24 }, (_, hours) => nameOfBackup(new Date(end - hours * 3_600_000)))
  const gone = new Set(outdated(names))
  const kept = names.filter((name) => !gone.has(name))
  const hours = kept.slice(0, 24).map((name) => momentOfBackup(name)!.getTime())
  expect(hours).toEqual(Array.from({ length: 24 }, (_, at) => end - at * 3_600_000))
  expect(new Set(kept.map((name) => name.slice(6, 16))).size).toBeGreaterThanOrEqual(14)
  expect(new Set(kept.map((name) => name.slice(6, 13))).size).toBe(12)
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 12)
  // Dropped one after another, hour by hour, they come to the same.
  let folder: string[] = []
  for (const name of names.toReversed()) {
    folder.push(name)
    const out = new Set(outdated(folder))
    folder = folder.filter((one) => !out.has(one))
  }
  expect(folder.sort()).toEqual([...kept].sort())
})

test('a file of another name is never dropped', () => {
  expect(outdated(['notes.txt', 'potok-2026-11-29T10-05-00Z.backup', 'my.backup'])).toEqual([])
})
