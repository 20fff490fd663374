import { expect, it } from 'vitest'
import { perform } from '../src/commands/perform.ts'
import { setFields } from '../src/commands/setFields.ts'
import { writeText } from '../src/commands/writeText.ts'
import { container } from '../src/document/containers.ts'
import { anna, boris, join, replicaOf, sampleProject } from '../src/document/sample.ts'
import { converge } from './convergence.ts'
import type { Deed } from './deed.ts'
import { DEEDS } from './deeds.ts'

const SEEDS = Number(process.env.POTOK_SEEDS ?? 40)
const FIRST = Number(process.env.POTOK_FIRST_SEED ?? 1)
const PIECE = 50
/** Only so that a hung one ends: a history takes half a second of a processor. */
const LONGEST_MS = 20_000

const pieces = Array.from({ length: Math.ceil(SEEDS / PIECE) }, (_, at) => ({
  first: FIRST + at * PIECE,
  last: FIRST + Math.min(SEEDS, (at + 1) * PIECE) - 1,
}))

it.each(pieces)(
  'V1: the random histories $first–$last of 2–5 people end equal, and equal to a replay of the journal',
  { timeout: PIECE * LONGEST_MS },
  async ({ first, last }) => {
    const broken: string[] = []
    for (let seed = first; seed <= last; seed++) {
      broken.push(...converge(seed, 150))
      await breath()
    }
    expect(broken).toEqual([])
    if (last === FIRST + SEEDS - 1) console.log(`figure: ${SEEDS} histories end equal; ${megabytes()} MB in use`)
  },
)

const breath = () => new Promise((done) => setImmediate(done))
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)

it('V2: a command that removes a record for real is caught', () => {
  const brutal: Deed = (peer) => {
    const [id] = peer.document.project().steps.keys()
    if (id) peer.document.doc.transact(() => container(peer.document.doc, 'steps').delete(id), peer.by)
  }
  // One deed in every other: among the hundred ordinary ones it would come up by luck alone.
  const deeds = { ...DEEDS, ...Object.fromEntries(Object.keys(DEEDS).map((name) => [`${name} brutally`, brutal])) }
  const broken = Array.from({ length: 5 }, (_, at) => converge(at, 100, deeds)).flat()
  expect(broken.join()).toContain('a record of steps was removed')
})

it('V3: a step renamed by one and valued by another keeps both, whoever is later', () => {
  for (let round = 0; round < 50; round++) {
    const { document, first } = sampleProject()
    const other = replicaOf(document)
    perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: `Имя ${round}` }, anna)
    perform(other, setFields, { noun: 'steps', id: first, fields: { value: 'VA' } }, boris)
    join(document, other)
    const step = other.project().steps.get(first)
    expect([step?.text, step?.value]).toEqual([`Имя ${round}`, 'VA'])
  }
})

it('V4: what somebody wrote having seen the other’s value is what everybody sees', () => {
  for (let round = 0; round < 50; round++) {
    const { document, first } = sampleProject()
    const other = replicaOf(document)
    perform(document, setFields, { noun: 'steps', id: first, fields: { signatures: 1 } }, anna)
    join(document, other)
    perform(other, setFields, { noun: 'steps', id: first, fields: { signatures: 2 } }, boris)
    join(document, other)
    expect(document.project().steps.get(first)?.signatures).toBe(2)
  }
})
