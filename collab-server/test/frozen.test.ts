import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openProject } from '@potok/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { frozen, sha256, thawed } from '../src/approval/frozen.ts'

/** What each released schema froze once, and its hash as it was written down then. */
const KEPT = { 1: '278ceec51df4a69a50f801831ae0a842f31490fcfa7527328d2539aa12429a4d' }
const fileOf = (schema: string | number) => fileURLToPath(new URL(`./frozen/schema-${schema}.frozen`, import.meta.url))
const projectOf = (bytes: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, thawed(bytes))
  return openProject(doc).project()
}

it.each(Object.entries(KEPT))('what schema %s froze is verified by its own bytes and still opens', (schema, hash) => {
  const bytes = readFileSync(fileOf(schema))
  expect(sha256(bytes)).toBe(hash)
  expect(projectOf(bytes).steps.size).toBeGreaterThan(20)
  bytes[100]! ^= 1
  expect(sha256(bytes)).not.toBe(hash)
})

it('two machines in two time zones and languages freeze the same content to the same hash and set the same paper', () => {
  const made = [
    { TZ: 'Pacific/Auckland', LANG: 'ru_RU.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C' },
  ].map((env) => {
    const program = fileURLToPath(new URL('./freezeHere.ts', import.meta.url))
    const run = spawnSync(process.execPath, [program, fileOf(1)], { env: { ...process.env, ...env }, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout) as { zone: number; hash: string; papers: object }
  })
  expect(new Set(made.map(({ zone }) => zone)).size).toBe(2)
  expect(made[1]).toEqual({ ...made[0], zone: made[1]!.zone })
}, 60_000)

it('it is canonical JSON of RFC 8785, its texts in NFC: neither the order of writing nor the way of an accent changes the hash', () => {
  const project = projectOf(readFileSync(fileOf(1)))
  const text = new TextDecoder().decode(frozen(project).bytes)
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, one]) => [name, sorted(one)]),
          )
        : value
  expect(text).toBe(JSON.stringify(sorted(JSON.parse(text))))
  fc.assert(
    fc.property(fc.constantFrom('й', 'ё', 'é', 'Å'), fc.string(), (accented, rest) => {
      const titled = (title: string) => ({ ...project, about: { ...project.about, title } }) as typeof project
      const [one, other] = ['NFC', 'NFD'].map((form) => frozen(titled((accented + rest).normalize(form))).hash)
      return one === other
    }),
    { numRuns: 30 },
  )
})
