import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addRecord, arrange, importCase, openProject, perform, writeProjectFile } from '@potok/model'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { program } from '../../test/program.ts'
import { CLI_COMMANDS } from './commands.ts'
import { speak } from './speak.ts'

// Each line is a process of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000 })

const fixture = (name: string) => fileURLToPath(new URL(`../../../model/fixtures/cases/${name}.json`, import.meta.url))
const potokIn = (language: string, args: readonly string[]) => {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: language }
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env })
}
const potok = (...args: string[]) => potokIn('ru_RU.UTF-8', args)
const written = (content: string) => {
  const file = join(mkdtempSync(join(tmpdir(), 'potok-')), 'case.json')
  writeFileSync(file, content)
  return file
}

const CHANCE = /monteCarlo\.(mean|p50|p85|p95|sd|kept)$/
/** Numbers of the simulated part agree within 2 %, P95 and the spread within 3 %; all others within 1e-4. */
const allowed = (path: string, expected: number) => {
  const [, what] = CHANCE.exec(path) ?? []
  if (what) return Math.abs(expected) * (what === 'p95' || what === 'sd' ? 0.03 : 0.02)
  return Math.max(1e-4 * Math.abs(expected), 2e-4)
}

function agrees(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const off = Math.abs((actual as number) - expected)
    expect(off, `${path}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(allowed(path, expected))
  } else if (typeof expected === 'object' && expected !== null) {
    const given = actual as Record<string, unknown>
    expect(Object.keys(given).sort(), path).toEqual(Object.keys(expected).sort())
    for (const [key, value] of Object.entries(expected)) agrees(given[key], value, `${path}.${key}`)
  } else expect(actual, path).toBe(expected)
}

for (const name of ['land-use-permit', 'kindergarten-enrolment']) {
  it(`metrics --json agrees with every expected figure of ${name}, under the case's own ids`, () => {
    const { expected } = JSON.parse(readFileSync(fixture(name), 'utf8'))
    for (const state of ['current', 'target']) {
      const { monteCarlo, typicalOnCalendar } = expected[state]
      const asked = [
        '--simulate',
        `${monteCarlo.runs}`,
        '--seed',
        `${monteCarlo.seed}`,
        '--start',
        typicalOnCalendar.start,
      ]
      const { stdout, status } = potok('metrics', fixture(name), '--json', ...asked)
      expect(status).toBe(0)
      const answer = JSON.parse(stdout)[state]
      for (const [key, value] of Object.entries(expected[state])) agrees(answer[key], value, `${state}.${key}`)
    }
  })
}

it.each([
  [['--simulate', 'many'], 'нужно целое число'],
  [['--simulate', '0'], 'нужно целое число'],
  [['--start', '2026-02-30'], 'не время вида'],
  [['--start', '2026-12-30T17:00'], 'Производственный календарь 2027 года ещё не опубликован'],
  [['--moon'], 'Неизвестный ключ --moon.'],
])('metrics %j is one clear sentence and exit code 2', (more, words) => {
  const { stderr, stdout, status } = potok('metrics', fixture('land-use-permit'), '--json', ...more)
  expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1])
  expect(stderr).toContain(words)
})

it.each([
  ['ru_RU.UTF-8', 'ВПП 5 р. д. 5 ч 51 мин – 50 р. д. 2 ч 55 мин'],
  ['en_GB.UTF-8', 'lead time 5 wd 5 h 51 min – 50 wd 2 h 55 min'],
])('metrics without --json is read in the language of %s', (language, words) => {
  const { stdout, status } = spawnSync(process.execPath, [program, 'metrics', fixture('land-use-permit')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  })
  expect(status).toBe(0)
  expect(stdout.replaceAll('\u00a0', ' ')).toContain(words)
})

it('an invalid graph answers with findings, the other graph with figures, and exit code 1', () => {
  const given = JSON.parse(readFileSync(fixture('land-use-permit'), 'utf8'))
  given.current.edges = given.current.edges.slice(1)
  const { stdout, status } = potok('metrics', written(JSON.stringify(given)), '--json')
  const answer = JSON.parse(stdout)
  expect(status).toBe(1)
  expect(answer.current.findings.length).toBeGreaterThan(0)
  expect(answer.current.findings[0]).toMatchObject({
    code: expect.any(String),
    message: expect.any(String),
    about: expect.any(Array),
  })
  const own = new Set([...given.current.nodes, ...given.current.edges].map(({ id }: { id: string }) => id))
  const about = answer.current.findings.flatMap((finding: { about: string[] }) => finding.about)
  expect(about.filter((id: string) => !own.has(id))).toEqual([])
  expect(answer.target.min).toBe(475)
})

it.each([
  ['card', 'pdf', '%PDF'],
  ['sop', 'docx', 'PK'],
  ['system', 'xlsx', 'PK'],
  ['causes', 'docx', 'PK'],
  ['map', 'svg', '<?xml'],
  ['map', 'png', '\x89PNG'],
  ['map', 'bpmn', '<?xml'],
  ['map', 'pdf', '%PDF', '--page', 'A4', '--tiles', '9'],
  ['project', 'json', '{'],
])('export writes the %s as %s', (what, as, head, ...more) => {
  const out = join(mkdtempSync(join(tmpdir(), 'potok-')), `paper.${as}`)
  const { status, stdout, stderr } = potok(
    'export',
    fixture('kindergarten-enrolment'),
    '--what',
    what,
    '--as',
    as,
    '--out',
    out,
    ...more,
  )
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${out}\n`, stderr: '' })
  expect(readFileSync(out, 'latin1').startsWith(head)).toBe(true)
})

const permit = fixture('land-use-permit')
const project = ['export', permit, '--what', 'project', '--as', 'json']
it.each([
  ['an unwritable place', [...project, '--out', '/dev/null/x'], 'файл нельзя записать (ENOTDIR).', 'cannot be written'],
  ['an unknown format', [...project.with(5, 'odt'), '--out', 'x'], '«odt» нет; есть', '"odt" is unknown'],
  [
    'tiles of no known text',
    [...project, '--tiles', '8', '--out', 'x'],
    '«8» нет; есть 7, 9, 12.',
    '"8" is unknown; there are 7, 9, 12.',
  ],
  [
    'tiles on a poster',
    [...project.with(3, 'map').with(5, 'pdf'), '--page', 'A1', '--tiles', '9', '--out', 'x'],
    'листы для склейки – A4 или A3, не A1.',
    'Sheets to be glued are A4 or A3, not A1.',
  ],
  [
    'a paper that is not offered',
    [...project.with(3, 'card').with(5, 'svg'), '--out', 'x'],
    'не выгружается',
    'not written as svg',
  ],
  ['an unknown word', ['fly'], 'Неизвестная команда «fly»; есть:', 'Unknown command "fly"; there are:'],
  ['a missing word', ['metrics'], 'Нужно: potok metrics FILE', 'Needed: potok metrics FILE'],
  ['a word too many', ['check', permit, 'twice'], 'Лишнее слово «twice».', '"twice" is too much.'],
  ['an unknown option', ['check', permit, '--fast'], 'Неизвестный ключ --fast.', 'Unknown option --fast.'],
  [
    'an option without its value',
    ['metrics', permit, '--seed'],
    'Ключ --seed задан неверно.',
    'Option --seed is given wrongly.',
  ],
  ['an option of another command', ['serve', '--json'], 'Неизвестный ключ --json.', 'Unknown option --json.'],
  ['a port that is none', ['serve', '--port', '80a'], '«80a» – не номер порта.', '"80a" is not a port number.'],
  ['a missing file', ['metrics', 'nowhere.json'], 'такого файла нет.', 'there is no such file.'],
  [
    'a broken case',
    [
      'metrics',
      written('{"title":"x","participants":[],"current":{"nodes":[],"edges":[{"id":"e","from":"a","to":"b"}]}}'),
    ],
    '«current.edges[0].from» указывает на то, чего в файле нет.',
    'current.edges[0].from: no node "a"',
  ],
  [
    'a newer project file',
    ['metrics', written('{"potok":"project","schema":99}')],
    'файл записан более новой версией Потока.',
    'written by a newer version of Potok.',
  ],
  ['not JSON', ['check', written('<script>')], 'это не JSON.', 'this is not JSON.'],
])(
  '%s is one sentence in the language of the system and code 2, with nothing on the output',
  async (_, args, ru, en) => {
    for (const [language, sentence, other] of [
      ['ru', ru, en],
      ['en', en, ru],
    ] as const) {
      const [out, said]: [string[], string[]] = [[], []]
      const voice = { language, out: (text: string) => out.push(text), say: (text: string) => said.push(text) }
      expect({ code: await speak(CLI_COMMANDS, args, voice), out, said: said.length }).toEqual({
        code: 2,
        out: [],
        said: 1,
      })
      expect(said[0]).toContain(sentence)
      expect(said[0]).not.toContain(other)
      expect(said[0]).not.toContain('\n')
    }
  },
)

it('the language is the system’s, Russian where it names neither of ours; the sentence goes beside the output', () => {
  for (const [language, sentence] of [
    ['en_GB.UTF-8', 'Unknown command "fly"; there are:'],
    ['C.UTF-8', 'Неизвестная команда «fly»; есть:'],
  ] as const) {
    const { stdout, stderr, status } = potokIn(language, ['fly'])
    expect({ stdout, status, lines: stderr.trim().split('\n').length }).toEqual({ stdout: '', status: 2, lines: 1 })
    expect(stderr).toContain(sentence)
  }
})

it('every command has its file and its line in the list', () => {
  const aside = [
    'ofOrganisation.ts',
    'command.ts',
    'commands.ts',
    'withTables.ts',
    'projectFrom.ts',
    'readArgs.ts',
    'refused.ts',
    'speak.ts',
    'whyShut.ts',
  ]
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => !file.endsWith('.test.ts') && !aside.includes(file),
  )
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(CLI_COMMANDS.map(({ name }) => name).sort())
})

it('template gives a sample of an own template, export --template fills it, and what is no template is one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'potok-'))
  const [sample, filled] = [join(folder, 'sample.docx'), join(folder, 'filled.docx')]
  expect(potok('template', '--sample', sample).status).toBe(0)
  const listed = potok('template').stdout
  for (const words of ['{проект}', '{#шаги} … {/шаги}', '  {исполнитель} – кто делает']) expect(listed).toContain(words)
  const file = fixture('land-use-permit')
  expect(potok('export', file, '--template', sample, '--out', filled).status).toBe(0)
  expect(readFileSync(filled).subarray(0, 2).toString()).toBe('PK')
  const { stderr, status } = potok('export', file, '--template', file, '--out', join(folder, 'no.docx'))
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
  expect(stderr).toContain('это не файл DOCX')
  expect(readdirSync(folder).sort()).toEqual(['filled.docx', 'sample.docx'])
})

it('export writes the procedure that is named by its number, and refuses one that is not there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'potok-'))
  const file = join(folder, 'two.potok.json')
  const read = importCase(JSON.parse(readFileSync(fixture('kindergarten-enrolment'), 'utf8')), arrange)
  const doc = new Y.Doc()
  if (read.ok) Y.applyUpdate(doc, read.value.update)
  const document = openProject(doc)
  for (const [number, title] of [
    [1, 'Зачисление ребёнка'],
    [2, 'Приём заявлений'],
  ] as const)
    perform(document, addRecord, { noun: 'procedures', fields: { number, title } }, { who: 'import', person: 'test' })
  writeFileSync(file, writeProjectFile(document.project()))
  const exported = (number: string) =>
    potok('export', file, '--what', 'sop', '--as', 'pdf', '--procedure', number, '--out', join(folder, `${number}.pdf`))
  expect([exported('1').status, exported('2').status]).toEqual([0, 0])
  const words = (number: string) =>
    execFileSync('pdftotext', [join(folder, `${number}.pdf`), '-'], { encoding: 'utf8' })
  expect(words('1').replace(/\s+/g, ' ')).toContain('Зачисление ребёнка')
  expect(words('2').replace(/\s+/g, ' ')).toContain('Приём заявлений')
  expect(exported('3')).toMatchObject({ status: 2, stderr: expect.stringContaining('«3»') })
})

it('export --archive writes a PDF with the project file inside, and is refused where it is no PDF', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'potok-')), 'card.pdf')
  const exported = (as: string) =>
    potok('export', fixture('land-use-permit'), '--what', 'card', '--as', as, '--archive', 'data', '--out', out)
  expect(exported('docx')).toMatchObject({ status: 2, stderr: expect.stringContaining('pdf') })
  expect(exported('pdf')).toMatchObject({ status: 0, stderr: '' })
  expect(execFileSync('pdfdetach', ['-list', out], { encoding: 'utf8' })).toContain('project.potok.json')
})

it('import takes a table into a project file and says what it left out; what it cannot read is one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'potok-'))
  const [table, out] = [join(folder, 'problems.csv'), join(folder, 'out.json')]
  writeFileSync(table, 'Проблема;Вид потерь\r\nОчередь;ожидание\r\nКопии;невесть что\r\n')
  const done = potok('import', fixture('land-use-permit'), table, '--out', out)
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toMatch(/^Изменений: 2\. /)
  const { problems } = JSON.parse(readFileSync(out, 'utf8'))
  expect(problems.filter(({ text }: { text: string }) => ['Очередь', 'Копии'].includes(text))).toMatchObject([
    { text: expect.any(String) },
    { text: expect.any(String) },
  ])
  writeFileSync(table, Buffer.alloc(9))
  const refused = potok('import', fixture('land-use-permit'), table, '--out', out)
  expect([refused.status, refused.stderr.trim()]).toEqual([2, `${table}: это не таблица слов.`])
})

it('schema tells the shape of a project file', () => {
  const { stdout, status } = potok('schema')
  expect([status, JSON.parse(stdout).$id]).toEqual([0, 'urn:potok:project:1'])
})
