import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Project } from '@potok/model'
import { afterAll, expect, test } from 'vitest'
import { grown } from '../../fixtures/grown.ts'
import { kindergarten } from '../../fixtures/kindergarten.ts'
import { land } from '../../fixtures/land.ts'
import type { ExportOptions } from '../exporter.ts'
import { exportPaper } from '../exportPaper.ts'
import { buildMap } from '../papers/map/build.ts'
import { closePdf } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-map-test-'))
const SECONDS = 60_000

afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true, force: true })
})

async function paper(project: Project, options: ExportOptions = {}) {
  const written = await exportPaper(project, 'map', 'pdf', options)
  if (!written.ok) throw new Error(written.message)
  const file = join(folder, 'map.pdf')
  writeFileSync(file, written.value.bytes)
  const ask = (tool: string, ...more: string[]) => {
    const rest = tool === 'pdftotext' ? [...more, file, '-'] : [...more, file]
    return execFileSync(tool, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }
  return { bytes: written.value.bytes, ask }
}

/** Words divided at the end of a line are whole again. */
const squeezed = (text: string) => text.replace(/-\s*\n\s*/g, '').replace(/[\s\u00ad-]+/g, '')

test(
  'the sheet has the size asked for, PT faces only, a title, a language and as many pages as laid out',
  async () => {
    for (const [page, size] of [
      ['A4', '841.89 x 595.276'],
      ['A3', '1190.55 x 841.89'],
      ['A1', '2383.94 x 1683.78'],
      ['A0', '3370.39 x 2383.94'],
    ] as const) {
      const { ask } = await paper(kindergarten(), { page })
      const told = ask('pdfinfo')
      expect(told).toContain(size)
      expect(told).toMatch(/Title:\s+Зачисление ребёнка в детский сад/)
      expect(told).toMatch(/Tagged:\s+yes/)
      const laid = buildMap(kindergarten(), { lang: 'ru', page })
      if (!laid.ok) throw new Error(laid.message)
      if (laid.value.after.length === 0) expect(told).toMatch(new RegExp(`Pages:\\s+${laid.value.sheets.length}\\n`))
      const faces = ask('pdffonts').trim().split('\n').slice(2)
      expect(faces.filter((line) => !/^[A-Z]{6}\+PT/.test(line) || !/yes yes/.test(line))).toEqual([])
    }
  },
  SECONDS,
)

test(
  'every step, every problem with its number and cause, and every sheet number is text of the file',
  async () => {
    for (const project of [kindergarten(), land()])
      for (const { id, state } of project.maps.values())
        for (const page of ['A4', 'A3'] as const) {
          const { ask } = await paper(project, { page, map: id })
          const text = squeezed(ask('pdftotext', '-raw'))
          const steps = [...project.steps.values()].filter((step) => step.map === id && step.look === 'operation')
          // Lines of a box come one by one: what is searched is each word.
          const lost = steps.filter((step) => step.text.split(/[\s-]+/).some((word) => !text.includes(word)))
          expect(lost.map((step) => step.text)).toEqual([])
          if (state !== 'current') continue
          for (const problem of project.problems.values()) expect(text).toContain(squeezed(problem.text))
          for (const cause of project.causes.values()) if (cause.root) expect(text).toContain(squeezed(cause.text))
          expect(text).toMatch(/Лист1из\d/)
        }
  },
  SECONDS,
)

test(
  'an English sheet speaks English but for what people typed',
  async () => {
    for (const project of [kindergarten(), land()])
      for (const { id } of project.maps.values()) {
        const text = (await paper(project, { lang: 'en', map: id })).ask('pdftotext', '-raw')
        for (const word of ['р. д.', 'Лента', 'Условные', 'Лист', 'Работа', 'СОГЛАСОВАНО', '№'])
          expect(text, word).not.toContain(word)
        expect(text).not.toMatch(/\d\s?(мин|ч)(?!\p{L})/u)
        for (const word of ['Lead time', 'Legend', 'Sheet 1 of', 'Waiting', 'wd', 'AGREED'])
          expect(text).toContain(word)
      }
  },
  SECONDS,
)

test(
  'the same project gives the same bytes, and the map has words for those who do not see it',
  async () => {
    const first = await paper(kindergarten())
    closePdf()
    const again = await paper(kindergarten())
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    const tree = again.ask('pdfinfo', '-struct-text')
    expect(tree).toContain('Figure')
    expect(tree).toContain('Table')
    const alt = Buffer.from('Участники: Родитель (законный представитель)', 'utf16le').swap16().toString('hex')
    expect(Buffer.from(again.bytes).toString('latin1')).toContain(alt.toUpperCase())
  },
  SECONDS,
)

test(
  'hostile words come out as words, signs without a glyph as their code',
  async () => {
    const hostile = '#panic("x") <script>alert(1)</script> ]]> $x$ & 😀'
    const { ask } = await paper(
      kindergarten((noun, record) => {
        if (noun === 'steps' || noun === 'problems') return { ...record, text: hostile }
        if (noun === 'participants') return { ...record, name: hostile }
        if (noun === 'flows') return { ...record, label: hostile }
        return noun === 'about' ? { ...record, title: hostile } : record
      }),
    )
    const text = squeezed(ask('pdftotext', '-raw'))
    for (const word of ['#panic("x")', '<script>', 'alert(1)', '</script>', ']]>', '$x$', '[U+1F600]'])
      expect(text).toContain(word)
  },
  SECONDS,
)

test(
  'a map of two hundred steps and forty problems is printed whole',
  async () => {
    const project = grown(200, 5, 40)
    const { ask } = await paper(project)
    const text = squeezed(ask('pdftotext', '-raw'))
    for (const problem of project.problems.values()) expect(text).toContain(squeezed(problem.text))
  },
  SECONDS,
)

test(
  'in tiles: as many pages as sheets and the first, each with its place, the lanes, no word of the others, the same bytes twice',
  async () => {
    for (const lang of ['ru', 'en'] as const) {
      const laid = buildMap(land(), { lang, page: 'A4', tiles: 9 })
      if (!laid.ok) throw new Error(laid.message)
      const { tiles } = laid.value.tiling!
      const first = await paper(land(), { lang, page: 'A4', tiles: 9 })
      const again = await paper(land(), { lang, page: 'A4', tiles: 9 })
      expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
      expect(again.ask('pdfinfo')).toMatch(new RegExp(`Pages:\\s+${1 + tiles.length}\\n`))
      tiles.forEach((tile, at) => {
        const text = squeezed(again.ask('pdftotext', '-raw', '-f', String(at + 2), '-l', String(at + 2)))
        expect(text).toContain(squeezed(tile.name))
        for (const lane of tile.heads.lanes) for (const one of lane.texts) expect(text).toContain(squeezed(one.text))
        const here = new Set(tile.band.boxes.map(({ id }) => id))
        for (const box of laid.value.bands[0]!.boxes) {
          const words = squeezed(box.texts.map((one) => one.text).join(' '))
          if (box.shape === 'step') expect(text.includes(words)).toBe(here.has(box.id))
        }
      })
    }
  },
  SECONDS,
)
