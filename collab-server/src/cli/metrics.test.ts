import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addMap, importCase, openProject, perform, writeProjectFile } from '@potok/model'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { program } from '../../test/program.ts'
import { CLI_COMMANDS } from './commands.ts'
import { speak } from './speak.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../../model/fixtures/cases/${name}.json`, import.meta.url))
/** The command as the command line runs it, within this process. */
async function potok(...args: string[]): Promise<{ stdout: string; status: number }> {
  const out: string[] = []
  const status = await speak(CLI_COMMANDS, args, { language: 'ru', out: (text) => out.push(text), say: String })
  return { stdout: `${out.join('\n')}\n`, status }
}
const read = (name: string) => JSON.parse(readFileSync(fixture(name), 'utf8'))
const written = (content: object) => {
  const file = join(mkdtempSync(join(tmpdir(), 'potok-')), 'case.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const CASES = ['land-use-permit', 'kindergarten-enrolment']
const ASKED = ['--simulate', '2000', '--seed', '7', '--start', '2026-04-06T09:00']
/** What only a question about chance or dates brings. */
const OF_QUESTIONS = ['monteCarlo', 'typicalOnCalendar']

describe.each(CASES)('of the case %s', (name) => {
  const { expected } = read(name)
  const keysOf = (state: string) => Object.keys(expected[state]).sort()

  it('metrics --json prints every key that the case expects, of both graphs', async () => {
    const { stdout, status } = await potok('metrics', fixture(name), '--json')
    expect(status).toBe(0)
    const answer = JSON.parse(stdout)
    for (const state of ['current', 'target']) {
      const keys = keysOf(state)
      expect(keys.length).toBeGreaterThan(25)
      expect(keys.filter((key) => !(key in answer[state]))).toEqual(OF_QUESTIONS.filter((key) => keys.includes(key)))
    }
  })

  it('with runs, a seed and a start it prints the rest too, byte for byte the same each time', async () => {
    const once = await potok('metrics', fixture(name), '--json', ...ASKED)
    // Another process, which shares nothing with this one.
    const twice = spawnSync(process.execPath, [program, 'metrics', fixture(name), '--json', ...ASKED], {
      encoding: 'utf8',
    })
    expect(once.status).toBe(0)
    expect(twice.stdout).toBe(once.stdout)
    const answer = JSON.parse(once.stdout)
    for (const state of ['current', 'target']) {
      expect(keysOf(state).filter((key) => !(key in answer[state]))).toEqual([])
      const { monteCarlo, typicalOnCalendar } = answer[state]
      const known = expected[state].monteCarlo
      expect(Object.keys(monteCarlo).sort()).toEqual(Object.keys(known).sort())
      expect(monteCarlo).toMatchObject({ runs: 2000, seed: 7, distribution: 'pert' })
      expect(typicalOnCalendar.start).toBe('2026-04-06T09:00')
    }
    const other = await potok('metrics', fixture(name), '--json', ...ASKED.with(3, '8'))
    expect(JSON.parse(other.stdout).current.monteCarlo.mean).not.toBe(answer.current.monteCarlo.mean)
  })
})

describe('check', () => {
  it('prints what it found on each map and ends with 0 while nothing keeps the figures away', async () => {
    const { stdout, status } = await potok('check', fixture('land-use-permit'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).map(({ state }: { state: string }) => state)).toEqual(['current', 'target'])
  })

  it('prints each finding with its code, its sentence and the ids of the case, and ends with 1', async () => {
    const given = read('land-use-permit')
    const decision = given.current.nodes.find(({ kind }: { kind: string }) => kind === 'xor')
    const [first] = given.current.edges.filter(({ from }: { from: string }) => from === decision.id)
    first.p = first.p > 0.5 ? first.p - 0.25 : first.p + 0.25
    const file = written(given)
    const asJson = await potok('check', file, '--json')
    expect(asJson.status).toBe(1)
    const found = JSON.parse(asJson.stdout).flatMap(({ findings }: { findings: { code: string }[] }) => findings)
    const wrong = found.find(({ code }: { code: string }) => code === 'share-sum')
    expect(wrong).toMatchObject({
      severity: 'error',
      blocks: true,
      about: expect.arrayContaining([decision.id, first.id]),
    })
    const inWords = await potok('check', file)
    expect(inWords.status).toBe(1)
    for (const { message } of found) expect(inWords.stdout).toContain(message)
  })

  it('prints after the maps of processes what a journey and its process do not know of each other', async () => {
    const imported = importCase(read('kindergarten-enrolment'), () => ({}))
    if (!imported.ok) throw new Error(imported.message)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, imported.value.update)
    const document = openProject(doc)
    perform(
      document,
      addMap,
      { name: 'Путь родителя', state: 'current', kind: 'journey' },
      { who: 'participant', person: 'anna' },
    )
    const file = written(JSON.parse(writeProjectFile(document.project())))
    const { status, stdout } = await potok('check', file)
    expect(status).toBe(0)
    const [, ofJourney = ''] = stdout.split('current, Путь родителя\n')
    expect(ofJourney).toContain(`  A client's step without a touchpoint: "Личный приход`)
    const last = JSON.parse((await potok('check', file, '--json')).stdout).at(-1)
    expect([last.kind, last.findings[0].code, last.findings[0].blocks]).toEqual([
      'journey',
      'client-step-without-touchpoint',
      false,
    ])
  })
})
