import { execFileSync } from 'node:child_process'
import { afterAll, expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { exportPaper } from '../exportPaper.ts'
import { closePdf } from '../pdf/write.ts'
import type { Seal } from './seal.ts'

afterAll(closePdf)

const seal = (isApproved: boolean): Seal => ({
  number: 3,
  day: '2026-11-28',
  hash: `ab12cd34ef56${'0'.repeat(52)}`,
  address: 'https://potok.gorod.example/check#a1b2c3d4e5f6',
  isApproved,
})
const PAPERS = ['card', 'sop', 'map', 'roadmap', 'process'] as const
const pagesOf = (pdf: Uint8Array): string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1)
const made = async (what: (typeof PAPERS)[number], isApproved: boolean) => {
  const project = caseProject('land-use-permit', (noun, record) =>
    // It calls itself approved: what was submitted is what counts.
    noun === 'card' ? { ...record, state: 'approved', approverPost: 'Глава', approverName: 'Иванов Иван' } : record,
  )
  const file = await exportPaper(project, what, 'pdf', { seal: seal(isApproved), at: new Date('2026-11-28T09:00:00Z') })
  if (!file.ok) throw new Error(file.message)
  return file.value.bytes
}

test.each(PAPERS)(
  'every page of a submitted %s says «ПРОЕКТ», its number, day and hash; approved, it says the day without «ПРОЕКТ»',
  async (what) => {
    for (const isApproved of [false, true]) {
      const bytes = await made(what, isApproved)
      const pages = pagesOf(bytes)
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) {
        const text = page.replace(/\s+/g, ' ')
        expect(text).toContain('28.11.2026')
        expect(text).toContain('ab12cd34ef56')
        expect(text.includes('ПРОЕКТ ')).toBe(!isApproved)
        expect(text).not.toContain('черновик')
        expect(text).toContain(isApproved ? 'Утверждено, № 3' : 'На согласовании, № 3')
      }
      expect(Buffer.from(await made(what, isApproved)).equals(bytes)).toBe(true)
    }
  },
)

test('the stamp of an approved card has the day of the decision; before, it is left open', async () => {
  expect(pagesOf(await made('card', true))[0]).toContain('28 ноября 2026')
  expect(pagesOf(await made('card', false))[0]).not.toContain('28 ноября 2026')
})

test('whatever nobody has approved says «ПРОЕКТ» on every page, the ordinary map too', async () => {
  for (const what of [...PAPERS, 'problems', 'report'] as const) {
    const file = await exportPaper(caseProject('land-use-permit'), what, 'pdf', {})
    if (!file.ok) throw new Error(file.message)
    for (const page of pagesOf(file.value.bytes)) expect(page, what).toMatch(/ПРОЕКТ\s/)
  }
}, 60_000)
