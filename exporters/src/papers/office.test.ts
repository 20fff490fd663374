import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOUNS, type Project } from '@potok/model'
import { afterAll, expect, test } from 'vitest'
import { CASES, caseProject } from '../../fixtures/cases.ts'
import { outline, squeezed, wordsOf } from '../../fixtures/outline.ts'
import { writeDocx } from '../docx/write.ts'
import { closePdf, writePdf } from '../pdf/write.ts'
import { contentsOf } from '../zip/contents.ts'
import type { Description } from './description.ts'
import { PAPERS } from './papers.ts'

const OFFICE = ['passport', 'register', 'report', 'memorandum'] as const
const TODAY = '2026-04-20'
const folder = mkdtempSync(join(tmpdir(), 'potok-office-test-'))

afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (tool: string, ...more: string[]) =>
  execFileSync(tool, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const wordsIn = (file: string) => squeezed(ask('pdftotext', '-raw', join(folder, `${file}.pdf`), '-'))
function lostIn(description: Description, file: string): string[] {
  const said = wordsIn(file)
  return wordsOf(description).filter((text) => !said.includes(squeezed(text)))
}

const empty = (): Project => {
  const project = caseProject('land-use-permit')
  return { ...project, ...Object.fromEntries(Object.keys(NOUNS).map((noun) => [noun, new Map()])) }
}
const all = (): Record<string, Description> =>
  Object.fromEntries([
    ...CASES.flatMap((name) =>
      (['ru', 'en'] as const).flatMap((lang) =>
        OFFICE.map((what) => [
          `${what}-${name}-${lang}`,
          PAPERS[what].build(caseProject(name), { lang, today: TODAY }),
        ]),
      ),
    ),
    ...OFFICE.map((what) => [`${what}-empty`, PAPERS[what].build(empty(), { lang: 'ru', today: TODAY })]),
  ])

test('passport, register, report and memorandum of both cases and of nothing hold every word as PDF/A-2 and as DOCX that LibreOffice opens', async () => {
  const papers = all()
  for (const [name, description] of Object.entries(papers)) {
    const written = await writePdf(description, new Date(0), { standard: 'a-2a' })
    if (!written.ok) throw new Error(`${name}: ${written.message}`)
    writeFileSync(join(folder, `${name}.pdf`), written.value)
    expect([name, lostIn(description, name)]).toEqual([name, []])
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(description))
  }
  const files = Object.keys(papers).map((name) => join(folder, `${name}.docx`))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  ask('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files)
  for (const [name, description] of Object.entries(papers))
    expect([name, lostIn(description, name)]).toEqual([name, []])
}, 240_000)

const said = (what: (typeof OFFICE)[number], project: Project) =>
  outline(PAPERS[what].build(project, { lang: 'ru', today: TODAY })).replaceAll('_', ' ')

test('a project without a map says so in each of them, and none of them is in its package', () => {
  expect(said('passport', empty())).toContain('Показатели не названы.')
  expect(said('register', empty())).toContain('не описан')
  expect(said('report', empty())).toContain('Сравнить время нечем')
  expect(said('memorandum', empty())).toContain('докладывать не о чем')
  const packed = contentsOf(empty(), 'ru').map(({ what }) => what)
  expect(packed.filter((what) => OFFICE.some((one) => one === what))).toEqual([])
})

test('the report calls the target a fact only when every time of its map is measured', () => {
  const measured = (but: number) => {
    let left = but
    const project = caseProject('land-use-permit')
    const target = [...project.maps.values()].find(({ state }) => state === 'target')!.id
    const timed = <T extends { map: string | null }>(records: ReadonlyMap<string, T>, fields: (keyof T)[]) =>
      new Map(
        [...records].map(([id, one]) => {
          if (one.map !== target) return [id, one]
          const seen = fields.filter((field) => one[field] !== null && left-- <= 0)
          const times = seen.map((field) => [field, { ...(one[field] as object), source: 'measured' }])
          return [id, { ...one, ...Object.fromEntries(times) }]
        }),
      )
    return { ...project, steps: timed(project.steps, ['time']), flows: timed(project.flows, ['wait', 'transfer']) }
  }
  const fact = said('report', measured(0) as Project)
  expect(fact).toContain('Стало – факт')
  expect(fact).not.toContain('не измерен')
  const forecast = said('report', measured(1) as Project)
  expect(forecast).toContain('| целевое состояние | 25 | 24 | 0 | 1')
  expect(forecast).toContain('Стало – прогноз')
  expect(forecast).toContain('не измерен')
})

test('a problem is solved when all that its solutions ask for is done, and what is called off does not count', () => {
  const state = (states: readonly string[]) => {
    const project = caseProject('land-use-permit')
    const problem = [...project.problems.values()].find(({ number }) => number === 5)!
    const solution = [...project.solutions.values()].find(({ problems }) => problems.includes(problem.id))!
    const [action] = project.actions.values()
    const actions = states.map((one, at) => [`a${at}`, { ...action, id: `a${at}`, solution: solution.id, state: one }])
    const row = said('report', { ...project, actions: new Map(actions as never) })
      .split('\n')
      .find((line) => line.includes('Долгое ожидание заключения архитектуры'))
    return row?.split(' | ').at(-1)
  }
  expect([
    state(['done', 'doneLate', 'cancelled']),
    state(['done', 'waiting']),
    state(['waiting']),
    state(['cancelled']),
  ]).toEqual(['решена', 'решается', 'запланировано', 'есть решение'])
})

test('the memorandum names what is stuck and who has to decide, and the register a subprocess of its own', () => {
  const project = caseProject('land-use-permit', (noun, record, at) => {
    if (noun === 'actions' && at === 0) return { ...record, blocker: 'Нет денег на доработку' }
    if (noun === 'card') return { ...record, leader: 'Орлова А. П. – начальник отдела', approverName: 'И. И. Петров' }
    return record
  })
  const memorandum = said('memorandum', project)
  expect(memorandum).toContain('Не решается без руководителя:')
  expect(memorandum).toContain('(Нет денег на доработку)')
  expect(memorandum).toMatch(/начальник отдела +Орлова А\. П\./)
  expect(memorandum).toContain('КОМУ; Глава администрации, И. И. Петров')
  const inner = {
    ...[...project.maps.values()].find(({ state }) => state === 'current')!,
    id: 'inner',
    name: 'Проверка',
  }
  const [id, step] = [...project.steps].find(([, one]) => one.look === 'operation' && one.map !== 'inner')!
  const withPart = {
    ...project,
    maps: new Map([...project.maps, ['inner', inner]]),
    steps: new Map([...project.steps, [id, { ...step, subprocess: 'inner' }]]),
  } as Project
  expect(said('register', withPart)).toContain('| 1.1 | Проверка')
  expect(said('register', project)).not.toContain('| 1.1 |')
})
