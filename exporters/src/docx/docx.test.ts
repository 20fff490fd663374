import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CASES, caseProject } from '../../fixtures/cases.ts'
import { extreme } from '../../fixtures/extreme.ts'
import { squeezed, wordsOf } from '../../fixtures/outline.ts'
import type { Description } from '../papers/description.ts'
import { PAPERS } from '../papers/papers.ts'
import { kept } from './kept.ts'
import { writeDocx } from './write.ts'

const SECONDS = 240_000
const HOSTILE = '#panic("x") <script> ]]> & \u0001 😀'
const folder = mkdtempSync(join(tmpdir(), 'potok-docx-test-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (tool: string, ...more: string[]) =>
  execFileSync(tool, more, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Written, opened by LibreOffice in one run, and turned into pages. */
async function opened(papers: Record<string, Description>) {
  for (const [name, description] of Object.entries(papers))
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(description))
  const files = Object.keys(papers).map((name) => join(folder, `${name}.docx`))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  try {
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    })
  } catch (cause) {
    throw new Error('LibreOffice did not open the file. It is part of the test: install libreoffice-writer-nogui.', {
      cause,
    })
  }
  return (name: string) => ({
    text: ask('pdftotext', '-raw', join(folder, `${name}.pdf`), '-'),
    pages: Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', join(folder, `${name}.pdf`)))?.[1]),
    layout: ask('pdfinfo', '-f', '1', '-l', '9', join(folder, `${name}.pdf`)),
  })
}

test(
  'LibreOffice opens both papers of both cases and the extreme one with every word of their description',
  async () => {
    const papers: Record<string, Description> = {}
    for (const name of CASES)
      for (const lang of ['ru', 'en'] as const)
        for (const what of ['card', 'sop'] as const)
          papers[`${what}-${name}-${lang}`] = PAPERS[what].build(caseProject(name), { lang })
    papers.extreme = PAPERS.card.build(extreme(), { lang: 'ru' })
    papers.hostile = PAPERS.sop.build(
      caseProject('kindergarten-enrolment', (noun, record) =>
        noun === 'steps' && record.look === 'operation' ? { ...record, text: HOSTILE, how: HOSTILE } : record,
      ),
      { lang: 'ru' },
    )
    const read = await opened(papers)
    for (const [name, description] of Object.entries(papers)) {
      const said = squeezed(read(name).text)
      // A long text may run over a page, whose head and foot then stand inside it.
      const sought = wordsOf(kept(description)).filter((text) => text.length < 200)
      expect(
        sought.filter((text) => !said.includes(squeezed(text))),
        name,
      ).toEqual([])
      if (name.startsWith('card-')) expect(read(name).pages, name).toBe(1)
    }
    expect(read('sop-land-use-permit-ru').text).toContain('лист 2 из')
    // Portrait, the wide sheet of roles, portrait.
    const sizes = [...read('sop-land-use-permit-ru').layout.matchAll(/size:\s+(\d+)/g)].map((found) => found[1])
    expect(sizes.slice(0, 3)).toEqual(['595', '841', '595'])
    expect(read('extreme').pages).toBeGreaterThan(3)
    expect(read('extreme').text.match(/Способ расчёта/g)!.length).toBeGreaterThan(1)
  },
  SECONDS,
)

test('titles and sections are real headings, heads of tables repeat, rows stay whole, the card lies on its side', async () => {
  const inside = async (what: 'card' | 'sop') => {
    const file = join(folder, `raw-${what}.docx`)
    writeFileSync(file, await writeDocx(PAPERS[what].build(caseProject('land-use-permit'), { lang: 'ru' })))
    return ask('unzip', '-p', file, 'word/document.xml')
  }
  const sop = await inside('sop')
  expect(sop.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(10)
  expect(sop.match(/<w:pStyle w:val="Title"\/>/g)?.length).toBe(1)
  expect(sop.match(/<w:tblHeader\/>/g)?.length).toBe(5)
  expect(sop).toContain('<w:cantSplit/>')
  const card = await inside('card')
  expect(card.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(4)
  expect(card).toMatch(/<w:pgSz [^>]*w:orient="landscape"/)
})

test('the same paper at the same time is the same file, whatever was made before and however late; without a time it says no day', async () => {
  const description = PAPERS.report.build(caseProject('land-use-permit'), { lang: 'ru', today: '2026-04-20' })
  const at = new Date('2026-04-20T06:00:00Z')
  const first = await writeDocx(description, at)
  await writeDocx(PAPERS.card.build(caseProject('land-use-permit'), { lang: 'ru' }))
  expect(Buffer.from(await writeDocx(description, at)).equals(first)).toBe(true)
  const saidIn = (bytes: Uint8Array) => {
    const file = join(folder, 'stable.docx')
    writeFileSync(file, bytes)
    return ask('unzip', '-p', file, 'docProps/core.xml')
  }
  expect(saidIn(first).match(/2026-04-20T06:00:00\.000Z/g)).toHaveLength(2)
  expect(saidIn(await writeDocx(description))).not.toContain('dcterms:created')
})
