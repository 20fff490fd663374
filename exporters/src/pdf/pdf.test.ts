import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { kindergarten } from '../../fixtures/kindergarten.ts'
import type { What } from '../exporter.ts'
import { exportPaper } from '../exportPaper.ts'
import { openTypst } from './typst.ts'
import { closePdf } from './write.ts'

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

test(
  'a card with a team of forty is still one page',
  async () => {
    const team = 'И. О. Фамилия – специалист\n'.repeat(40)
    const many = kindergarten((noun, record) => (noun === 'card' ? { ...record, team } : record))
    expect((await paper('card', many)).ask('pdfinfo')).toMatch(/Pages:\s+1\n/)
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
      noun === 'steps' ? { ...record, text: `${record.text} `.repeat(12) } : record,
    )
    const { ask } = await paper('sop', many)
    const page = (number: number) => ask('pdftotext', '-layout', '-f', `${number}`, '-l', `${number}`)
    const top = (number: number) => page(number).trim().split('\n')[0]
    expect(top(1)).not.toMatch(/\b1\b/)
    expect(top(2)).toMatch(/версия 1\.0\s+2\s+Зачисление/)
    expect(page(2)).toContain('Исполнитель')
    expect(page(3)).toContain('Исполнитель')
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
    expect(text.match(/конец/g)?.length).toBe(9)
    expect(text.match(/слово/g)?.length).toBe(9 * 1660)
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
