import { readdirSync, readFileSync } from 'node:fs'
import { importCase } from '@potok/model'
import { afterEach, expect, it } from 'vitest'
import type { Job } from '../src/papers/job.ts'
import { openPapers, type Papers } from '../src/papers/papersBeside.ts'

const file = new URL('../../model/fixtures/cases/land-use-permit.json', import.meta.url)
const read = importCase(JSON.parse(readFileSync(file, 'utf8')), () => ({}))
if (!read.ok) throw new Error(read.message)
const { update } = read.value
const job = (what: Job['what'], as: Job['as']): Job => ({ update, what, as, options: { lang: 'ru' } })

let papers: Papers | null = null
afterEach(async () => papers?.close())

it('while a paper is made the server goes on: its thread takes thousands of turns meanwhile', async () => {
  papers = openPapers()
  await papers.make(job('project', 'json')) // the thread has started
  let [turns, done] = [0, false]
  const turn = () => {
    turns++
    if (!done) setImmediate(turn)
  }
  turn()
  const made = await papers.make(job('map', 'png'))
  done = true
  expect(made.ok && made.value.mediaType).toBe('image/png')
  expect(turns).toBeGreaterThan(1000)
})

it.runIf(process.platform === 'linux')('its thread gives way to everything else of the server', async () => {
  const patienceOf = (thread: string) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ')[16])
  const patient = () => readdirSync('/proc/self/task').filter((thread) => patienceOf(thread) === 5).length
  const before = patient()
  papers = openPapers()
  await papers.make(job('project', 'json'))
  expect(patient()).toBe(before + 1)
})

it('one that takes too long is stopped with its thread and said, and so is the one behind it that does', async () => {
  papers = openPapers(1)
  const made = await Promise.all([papers.make(job('map', 'png')), papers.make(job('card', 'docx'))])
  expect(made.map((one) => !one.ok && one.code)).toEqual(['paper-too-long', 'paper-too-long'])
})

it('what a paper refuses is heard as it is, a document that is none ends in one sentence, and the next paper is made', async () => {
  papers = openPapers()
  expect(await papers.make(job('card', 'svg'))).toMatchObject({ ok: false, code: 'export-not-offered' })
  expect(await papers.make({ ...job('card', 'docx'), update: new Uint8Array([1, 2, 3]) })).toMatchObject({
    ok: false,
    code: 'paper-not-set',
  })
  expect((await papers.make(job('card', 'docx'))).ok).toBe(true)
})

it('more papers than forty at once are refused in one sentence, those in hand are made', async () => {
  papers = openPapers()
  const asked = Array.from({ length: 42 }, () => papers!.make(job('project', 'json')))
  const made = await Promise.all(asked)
  expect(made.filter(({ ok }) => ok).length).toBe(40)
  expect(made.flatMap((one) => (one.ok ? [] : one.code))).toEqual(['papers-busy', 'papers-busy'])
})
