import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { finishPutting, putInPlace } from './inPlace.ts'

const { renameSync } = fs
const now = new Date('2026-11-29T10:05:00Z')
const BEFORE = 'before-2026-11-29T10-05-00.000Z'
const OLD = { 'potok.sqlite': 'old tables', 'potok.sqlite-wal': 'old log', secret: 'old secret' }
const NEW = { 'potok.sqlite': 'new tables', secret: 'new secret' }

const folders: string[] = []
afterEach(() => {
  Object.assign(fs, { renameSync })
  syncBuiltinESMExports()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function fill(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
const filled = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'potok-place-'))
  folders.push(folder)
  fill(folder, OLD)
  fill(join(folder, '.restoring-x'), NEW)
  return folder
}

/** The machine loses its power before the step of this number. */
function powerLostAt(step: number): void {
  let steps = 0
  const failing: typeof renameSync = (from, to) => {
    if (++steps === step) throw new Error('no power')
    renameSync(from, to)
  }
  Object.assign(fs, { renameSync: failing })
  syncBuiltinESMExports()
}

const STEPS = 6

test.each(Array.from({ length: STEPS + 1 }, (_, at) => at + 1))(
  'whoever is stopped before step %i of putting a backup in place has changed nothing, or is finished by the next start',
  (step) => {
    const folder = dataFolder()
    powerLostAt(step)
    const put = () => putInPlace(folder, join(folder, '.restoring-x'), now)
    if (step > STEPS) put()
    else expect(put).toThrow('no power')
    powerLostAt(0)
    finishPutting(folder)
    const { [BEFORE]: _, ...files } = Object.fromEntries(readdirSync(folder).map((name) => [name, true]))
    if (step === 1) {
      expect(Object.keys(files).sort()).toEqual(['.restoring-x', ...Object.keys(OLD)].sort())
      return
    }
    expect(Object.keys(files).sort()).toEqual(Object.keys(NEW).sort())
    expect(readFileSync(join(folder, 'potok.sqlite'), 'utf8')).toBe('new tables')
    expect(filled(join(folder, BEFORE))).toEqual(OLD)
  },
)

test('an empty folder has nothing to lay aside', () => {
  const folder = dataFolder()
  for (const name of Object.keys(OLD)) rmSync(join(folder, name))
  expect(putInPlace(folder, join(folder, '.restoring-x'), now)).toBe(null)
  expect(filled(folder)).toEqual(NEW)
  expect(existsSync(join(folder, BEFORE))).toBe(false)
})
