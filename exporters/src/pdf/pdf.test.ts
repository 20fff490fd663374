import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CASES, caseProject } from '../../fixtures/cases.ts'
import { extreme } from '../../fixtures/extreme.ts'
import { kindergarten } from '../../fixtures/kindergarten.ts'
import { squeezed, wordsOf } from '../../fixtures/outline.ts'
import { researched } from '../../fixtures/research.ts'
import type { What } from '../exporter.ts'
import { exportPaper } from '../exportPaper.ts'
import type { Description } from '../papers/description.ts'
import { PAPERS } from '../papers/papers.ts'
import { printable } from '../papers/printable.ts'
import { pictureSheet } from './pictureSheet.ts'
import { openTypst } from './typst.ts'
import { closePdf, writePdf } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-pdf-test-'))
const HOSTILE = '#panic("x") <script>alert(1)</script> ]]> $x$ *b* \\ @ref'
const SECONDS = 30_000

afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true, force: true })
})

async function paper(what: What, project = kindergarten(), lang: 'ru' | 'en' = 'ru') {
  const written = await exportPaper(project, what, 'pdf', { lang })
  if (!written.ok) throw new Error(written.message)
  const file = join(folder, `${what}.pdf`)
  writeFileSync(file, written.value.bytes)
  return { bytes: written.value.bytes, ask: (tool: string, ...more: string[]) => poppler(tool, file, more) }
}

function poppler(tool: string, file: string, more: string[]): string {
  const rest = tool === 'pdftotext' ? [...more, file, '-'] : [...more, file]
  return execFileSync(tool, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

test(
  'the card is one landscape page that holds the figures, in both languages',
  async () => {
    for (const lang of ['ru', 'en'] as const) {
      const { ask } = await paper('card', kindergarten(), lang)
      expect(ask('pdfinfo')).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n[\s\S]*841\.89 x 595\.276/)
      const text = ask('pdftotext')
      for (const figure of lang === 'ru' ? ['5,5–38,6', '2,0–9,8', '15,8'] : ['5.5–38.6', '2.0–9.8', '15.8'])
        expect(text).toContain(figure)
    }
  },
  SECONDS,
)

interface Word {
  readonly text: string
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
}

/** The words of each page with the room that each takes. */
const placed = (html: string): Word[][] =>
  html
    .split('<page')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text]) => ({
          text: text!,
          box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
        }),
      ),
    )

test(
  'ПРОЕКТ stands on every page of a paper that is not approved, and nothing under it',
  async () => {
    const { ask } = await paper('process', caseProject('land-use-permit'))
    const pages = placed(ask('pdftotext', '-bbox'))
    expect(pages.length).toBeGreaterThan(1)
    for (const words of pages) {
      const stamp = words.find(({ text }) => text === 'ПРОЕКТ')!
      const under = words.filter((word) => word !== stamp && meets(word.box, stamp.box))
      expect(under).toEqual([])
    }
  },
  SECONDS,
)

const meets = (a: Word['box'], b: Word['box']) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Set under archive and accessibility rules: a missing glyph or a picture without words is refused. */
async function strict(description: Description, standard: 'a-2b' | 'a-2a' | 'ua-1') {
  const written = await writePdf(description, new Date(0), { standard })
  if (!written.ok) throw new Error(written.message)
  const file = join(folder, 'strict.pdf')
  writeFileSync(file, written.value)
  return (tool: string, ...more: string[]) => poppler(tool, file, more)
}

test(
  'both papers of both cases are set under PDF/A-2 and PDF/UA and hold every word of their description',
  async () => {
    for (const name of CASES)
      for (const lang of ['ru', 'en'] as const)
        for (const what of ['card', 'sop'] as const) {
          const description = PAPERS[what].build(caseProject(name), { lang })
          await strict(description, 'ua-1')
          await strict(description, 'a-2a')
          const ask = await strict(description, 'a-2b')
          const said = squeezed(ask('pdftotext', '-raw'))
          const lost = wordsOf(description).filter((text) => !said.includes(squeezed(text)))
          expect(lost, `${what} of ${name} in ${lang}`).toEqual([])
        }
  },
  SECONDS,
)

test('a sign without a glyph would be refused under the standard', async () => {
  const typst = openTypst()
  const template = '#set text(font: "PT Serif", fallback: false)\n#sys.inputs.data'
  expect(await typst.compile(template, 'χ', 0, { standard: 'a-2b' })).toMatchObject({ ok: false })
  expect(await typst.compile(template, 'я', 0, { standard: 'a-2b' })).toMatchObject({ ok: true })
  typst.close()
}, 30_000)

test(
  'a card with nobody, with two and with fourteen in the team is one page, a larger team follows on its own',
  async () => {
    const pages = async (count: number) => {
      const team = Array.from({ length: count }, (_, at) => `Ф. И. ${at} – специалист`).join('\n')
      const card = caseProject('land-use-permit', (noun, record) => (noun === 'card' ? { ...record, team } : record))
      return /Pages:\s+(\d+)/.exec((await paper('card', card)).ask('pdfinfo'))?.[1]
    }
    expect([await pages(0), await pages(2), await pages(14), await pages(40)]).toEqual(['1', '1', '1', '2'])
  },
  SECONDS,
)

test(
  'twenty in the team, forty indicators, forty events and long texts run over pages with repeated heads, and nothing is cut',
  async () => {
    const description = PAPERS.card.build(extreme(), { lang: 'ru' })
    const ask = await strict(description, 'a-2b')
    const pages = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo'))?.[1])
    expect(pages).toBeGreaterThan(2)
    const text = ask('pdftotext', '-raw')
    expect(text.match(/Способ расчёта/g)?.length).toBeGreaterThan(1)
    expect(text.match(/Оконч\./g)?.length).toBeGreaterThan(1)
    const said = squeezed(text)
    const lost = wordsOf(description).filter((one) => one.length < 200 && !said.includes(squeezed(printable(one))))
    expect(lost).toEqual([])
    // Nothing stands past the right margin of 10 mm (842 − 28.3 points); a word of 300 letters, broken anywhere, may lean 1.5 mm into it.
    const words = [...ask('pdftotext', '-bbox').matchAll(/xMax="([\d.]+)"[^>]*>([^<]*)</g)]
    const right = (broken: boolean) =>
      Math.max(...words.filter(([, , word]) => word!.includes('\u200b') === broken).map(([, edge]) => Number(edge)))
    expect(words.length).toBeGreaterThan(500)
    expect(right(false)).toBeLessThan(842 - 28.3 + 1)
    expect(right(true)).toBeLessThan(842 - 28.3 + 4.3)
  },
  SECONDS,
)

test(
  'only PT faces are in the file',
  async () => {
    for (const what of ['card', 'sop'] as const) {
      const { ask } = await paper(what)
      const faces = ask('pdffonts')
        .trim()
        .split('\n')
        .slice(2)
        .map((line) => line.split(/\s+/)[0]!.split('+')[1]!)
      expect(faces.length).toBeGreaterThan(2)
      expect(faces.filter((face) => !face.startsWith('PT'))).toEqual([])
    }
  },
  SECONDS,
)

test(
  'pages are numbered from the second and the head of the step table repeats',
  async () => {
    const many = kindergarten((noun, record) =>
      noun === 'steps' ? { ...record, how: 'Проверьте комплект по перечню. '.repeat(25) } : record,
    )
    const { ask } = await paper('sop', many)
    const page = (number: number) => ask('pdftotext', '-layout', '-f', `${number}`, '-l', `${number}`)
    const top = (number: number) => page(number).trim().split('\n').slice(0, 4).join(' ')
    expect(top(1)).not.toMatch(/\b1\b/)
    expect(top(2)).toMatch(/версия 1\.0\s+2\s+Зачисление/)
    expect(page(2)).toContain('Действие и исполнитель')
    expect(page(3)).toContain('Действие и исполнитель')
  },
  SECONDS,
)

test(
  'the same project gives the same bytes',
  async () => {
    const first = await paper('sop')
    closePdf()
    expect(Buffer.from((await paper('sop')).bytes).equals(Buffer.from(first.bytes))).toBe(true)
  },
  SECONDS,
)

test(
  'hostile words and signs without a glyph come out as words',
  async () => {
    const hostile = kindergarten((noun, record, at) =>
      noun === 'steps' && at > 0 ? { ...record, text: `${HOSTILE} 😀` } : record,
    )
    const text = (await paper('sop', hostile)).ask('pdftotext', '-raw').replace(/\s+/g, ' ')
    for (const word of ['#panic("x")', '<script>alert(1)</script>', ']]>', '$x$', '*b*', '@ref', '[U+1F600]'])
      expect(text).toContain(word)
  },
  SECONDS,
)

test(
  'a label of ten thousand characters runs over pages and loses nothing',
  async () => {
    const long = `начало ${'слово '.repeat(1660)}конец`
    const big = kindergarten((noun, record) =>
      noun === 'steps' && record.look === 'operation' ? { ...record, text: long } : record,
    )
    const text = (await paper('sop', big)).ask('pdftotext')
    // In the matrix of roles and in the table of steps.
    expect(text.match(/конец/g)?.length).toBe(18)
    expect(text.match(/слово/g)?.length).toBe(18 * 1660)
  },
  SECONDS,
)

test(
  'a template without an end is stopped at the deadline and the next paper is set',
  async () => {
    const typst = openTypst(1500)
    expect(await typst.compile('#let f() = { while true { } }\n#f()', '{}', 0)).toMatchObject({ ok: false })
    const endless =
      '#let n = 0\n#let f(x) = { let i = 0; while i < 9999 { i += 1; let j = 0; while j < 9999 { j += 1 } } }\n#for i in range(9999) { f(i) }'
    expect(await typst.compile(endless, '{}', 0)).toMatchObject({ ok: false, code: 'paper-too-long' })
    expect(await typst.compile('text', '{}', 0)).toMatchObject({ ok: true })
    typst.close()
  },
  SECONDS,
)

test(
  'a journey and a system map end with their drawing on a sheet of its own, the larger the more there is',
  async () => {
    for (const [what, word, size] of [
      ['journey', 'Когда же позовут?', /595\.2\d+ pts \(A4\)|841\.89 x 595/],
      ['system', 'Проверить медкарту', /841\.89 x 595/],
    ] as const) {
      const { ask } = await paper(what, researched())
      const last = /Pages:\s+(\d+)/.exec(ask('pdfinfo'))![1]!
      expect(squeezed(ask('pdftotext', '-f', last))).toContain(squeezed(word))
      expect(ask('pdfinfo', '-f', last, '-l', last)).toMatch(size)
    }
    const wide = (width: number) => pictureSheet(`<svg xmlns="x" width="${width}" height="600">`, '').width
    expect([wide(1200), wide(2000), wide(4300), wide(20_000)]).toEqual([297, 420, 841, 1189])
  },
  SECONDS,
)
