import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { council, ownFont, plainLetterhead, shield } from '../../fixtures/letterhead.ts'
import type { As, What } from '../exporter.ts'
import { exportPaper } from '../exportPaper.ts'
import { described } from '../papers/described.ts'
import type { Block } from '../papers/description.ts'
import { closePdf, writePdf } from '../pdf/write.ts'
import type { Letterhead } from './letterhead.ts'
import { readLogo } from './logo.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-letterhead-'))
afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true, force: true })
})

/** The case with nobody named on its card. */
const unsigned = () =>
  caseProject('kindergarten-enrolment', (noun, record) =>
    noun === 'card'
      ? { ...record, approverPost: '', approverName: '', agreedPost: '', agreedName: '', executor: '' }
      : noun === 'about'
        ? { ...record, organisationName: 'Отдел дошкольного образования' }
        : record,
  )
async function made(what: What, as: As, letterhead: Letterhead | undefined, lang: 'ru' | 'en' = 'ru') {
  const at = new Date('2026-11-28T09:00:00Z')
  const file = await exportPaper(unsigned(), what, as, { lang, at, letterhead })
  if (!file.ok) throw new Error(file.message)
  return file.value.bytes
}
const asked = (tool: string, pdf: Uint8Array, ...more: string[]): string => {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  return execFileSync(tool, tool === 'pdftotext' ? [...more, file, '-'] : [...more, file], { encoding: 'utf8' })
}
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')
const headOf = (letterhead: Letterhead, what: 'card' | 'sop' | 'passport' = 'card', lang: 'ru' | 'en' = 'ru') => {
  const blocks = described(unsigned(), what, { letterhead, lang }).sheets.flatMap((sheet) => sheet.blocks)
  return blocks.find((block): block is Extract<Block, { block: 'head' }> => block.block === 'head')!
}
const logo = () => {
  const read = readLogo(shield())
  if (!read.ok) throw new Error(read.message)
  return read.value
}

test('papers are headed by the full name and the short one, in the language of the paper; another body of the project stands below', () => {
  const own = unsigned().about.organisationName
  expect(headOf(council).organisation.map(squeezed)).toEqual([
    council.organisation.ru,
    '(МКУ «Управление образования»)',
    own,
  ])
  expect(headOf(council, 'sop', 'en').organisation[1]).toBe('(Department of Education)')
  const same = { ...council, organisation: { ru: own, en: '' } }
  expect(headOf(same).organisation.map(squeezed)).toEqual([own, '(МКУ «Управление образования»)'])
})

test('the card with long names and a logo stays one page with strict margins, as PDF and as Word, and says who signs it', async () => {
  const letterhead = { ...council, logo: logo(), strict: true, longKept: true }
  const pdf = await made('card', 'pdf', letterhead)
  expect(asked('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/)
  const text = squeezed(asked('pdftotext', pdf, '-layout'))
  for (const said of ['П. П. Петров', 'С. С. Сидорова', 'Кузнецова А. А.', 'Глава администрации'])
    expect(text).toContain(said)
  const words = [
    ...asked('pdftotext', pdf, '-bbox').matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g,
    ),
  ]
  const inside = words.filter(([, , , , , word]) => !word!.includes('ПРОЕКТ'))
  const millimetres = (points: number) => (points / 72) * 25.4
  expect(millimetres(Math.min(...inside.map((one) => +one[1]!)))).toBeGreaterThanOrEqual(30 - 0.2)
  expect(millimetres(Math.min(...inside.map((one) => +one[2]!)))).toBeGreaterThanOrEqual(20 - 1.5)
  expect(210 - millimetres(Math.max(...inside.map((one) => +one[4]!)))).toBeGreaterThanOrEqual(20 - 1.5)
  expect(asked('pdfimages', pdf, '-list').match(/^\s*\d+\s+\d+\s+image\b/gm)).toHaveLength(1)
  const word = unzipSync(await made('card', 'docx', letterhead))
  expect(strFromU8(word['word/document.xml']!)).toContain('descr="Логотип: Муниципальное')
  expect(strFromU8(word['word/document.xml']!)).toMatch(/w:pgMar[^>]*w:left="1701"/)
}, 60_000)

test('what the paper says itself counts more than the letterhead', () => {
  const project = caseProject('kindergarten-enrolment', (noun, record) =>
    noun === 'card' ? { ...record, approverPost: 'Мэр', approverName: 'М. М. Мэров', executor: 'Своя' } : record,
  )
  const { sheets } = described(project, 'card', { letterhead: { ...council, act: 'приказом от 1 июля 2026 г. № 7' } })
  const said = JSON.stringify(sheets)
  expect(said).toContain('Мэров')
  expect(said).toContain('Своя')
  for (const other of ['Петров', 'приказом', 'Кузнецова']) expect(said).not.toContain(other)
})

test('approved by an act, the word agrees with the kind of paper and nobody signs', () => {
  const letterhead = { ...council, act: 'постановлением администрации от 1 июля 2026 г. № 7' }
  expect(headOf(letterhead, 'sop').right).toMatchObject({
    word: 'УТВЕРЖДЕНА',
    instead: expect.stringContaining('№\u00a07'),
  })
  expect(headOf(letterhead, 'passport').right!.word).toBe('УТВЕРЖДЁН')
  expect(headOf(letterhead, 'card', 'en').right!.word).toBe('APPROVED')
})

test('a procedure is numbered by the pattern of the organisation; without one as the product writes it', () => {
  const codeIn = (letterhead: Letterhead) => described(unsigned(), 'sop', { letterhead }).running!.left
  expect(codeIn({ ...council, procedureCode: 'КСО/{NNN}' })).toMatch(/^КСО\/(001|…),/)
  expect(codeIn(council)).toMatch(/^СОП[‑-](01|…),/)
})

test('«лист X из Y» is a switch, and running text is set in the size of the organisation', async () => {
  const pages = asked('pdftotext', await made('sop', 'pdf', { ...council, sheetNumbers: false, textSize: 14 }))
  expect(pages).not.toContain('лист 2 из')
  expect(asked('pdftotext', await made('sop', 'pdf', council))).toContain('лист 2 из')
  const sizes = described(unsigned(), 'sop', { letterhead: { ...council, textSize: 14 } }).sheets
  expect(sizes.map(({ densities }) => densities[0].textSize)).toContain(14)
}, 60_000)

test('the organisation’s own font is embedded in PDF and named in Word; what it lacks the shipped one draws', async () => {
  const fonts = { text: 'Liberation Sans', labels: 'PT Sans' }
  const letterhead = { ...council, fonts, faces: [ownFont(), ownFont('Bold')] }
  const pdf = await made('sop', 'pdf', letterhead)
  const embedded = asked('pdffonts', pdf)
  expect(embedded).toMatch(/\+LiberationSans\S*\s+\S.*yes yes/)
  expect(embedded).toContain('LiberationSans-Bold')
  expect(embedded).not.toContain('PTSerif-Bold')
  expect(squeezed(asked('pdftotext', pdf))).toContain('Стандартизированная'.toUpperCase())
  const word = strFromU8(unzipSync(await made('sop', 'docx', letterhead))['word/document.xml']!)
  const styles = strFromU8(unzipSync(await made('sop', 'docx', letterhead))['word/styles.xml']!)
  expect(styles).toContain('w:ascii="Liberation Sans"')
  expect(word + styles).not.toMatch(/Times New Roman|"Arial"/)
  // The next paper is another organisation's.
  expect(asked('pdffonts', await made('sop', 'pdf', plainLetterhead))).not.toContain('Liberation')
}, 60_000)

test('the same letterhead gives the same bytes, and the whole package carries it', async () => {
  const letterhead = { ...council, logo: logo() }
  for (const as of ['pdf', 'docx'] as const)
    expect(Buffer.from(await made('card', as, letterhead)).equals(await made('card', as, letterhead))).toBe(true)
  const files = unzipSync(await made('package', 'zip', letterhead))
  const papers = Object.entries(files).filter(([name]) => name.endsWith('.docx'))
  expect(papers.length).toBeGreaterThan(3)
  for (const [name, bytes] of papers)
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!), name).toContain('МКУ «Управление образования»')
}, 120_000)

test('a map keeps the margins of the organisation and is signed by whoever signs its papers', async () => {
  const text = asked('pdftotext', await made('map', 'pdf', { ...council, strict: true, longKept: true }), '-bbox')
  const words = [...text.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">([^<]*)/g)]
  expect(words.map(([, , , word]) => word)).toContain('Петров')
  const inside = words.filter(([, , , word]) => !word!.includes('ПРОЕКТ'))
  expect(Math.min(...inside.map((one) => +one[1]!))).toBeGreaterThan(84)
  expect(Math.min(...inside.map((one) => +one[2]!))).toBeGreaterThan(50)
}, 60_000)

test('a paper with logo and own font keeps the rules of an archive and of whoever does not see it', async () => {
  const fonts = { text: 'Liberation Sans', labels: 'Liberation Sans' }
  const faces = [ownFont(), ownFont('Bold')]
  const letterhead = { ...council, logo: logo(), fonts }
  const description = described(unsigned(), 'card', { letterhead })
  for (const standard of ['a-2a', 'ua-1'])
    expect(await writePdf(description, new Date(0), { standard, faces })).toMatchObject({ ok: true })
}, 60_000)
