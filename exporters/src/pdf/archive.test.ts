import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { researched } from '../../fixtures/research.ts'
import type { What } from '../exporter.ts'
import { exportPaper } from '../exportPaper.ts'
import { TILE_SIZES } from '../papers/map/sizes.ts'
import { PAPERS } from '../papers/papers.ts'
import { closePdf } from './write.ts'

afterAll(closePdf)

const SECONDS = 120_000
const AT = new Date('2026-11-29T09:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'potok-archive-'))
const project = caseProject('land-use-permit')

async function made(
  what: What,
  archive?: 'data' | 'plain',
  of = project,
  lang: 'ru' | 'en' = 'ru',
): Promise<Uint8Array> {
  const file = await exportPaper(of, what, 'pdf', { lang, at: AT, ...(archive && { archive }) })
  if (!file.ok) throw new Error(`${what}: ${file.message}`)
  return file.value.bytes
}

function ask(bytes: Uint8Array, tool: string, ...more: string[]): string {
  const file = join(folder, 'asked.pdf')
  writeFileSync(file, bytes)
  return execFileSync(tool, [...more, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

const metaOf = (bytes: Uint8Array) => ask(bytes, 'pdfinfo', '-meta')
const partOf = (bytes: Uint8Array) => {
  const meta = metaOf(bytes)
  const said = (name: string) => new RegExp(`<pdfaid:${name}>(\\w+)<`).exec(meta)?.[1]
  return `${said('part')} ${said('conformance')}`
}
const filesIn = (bytes: Uint8Array) => ask(bytes, 'pdfdetach', '-list').trim().split('\n')

test(
  'a PDF for an archive carries the project file to the byte, as the source of what it shows; on demand it carries nothing',
  async () => {
    const exported = await exportPaper(project, 'project', 'json')
    if (!exported.ok) throw new Error(exported.message)
    for (const what of ['card', 'map'] as const) {
      const whole = await made(what, 'data')
      expect(filesIn(whole)).toEqual(['1 embedded files', '1: project.potok.json'])
      const out = join(folder, `${what}.json`)
      ask(whole, 'pdfdetach', '-save', '1', '-o', out)
      expect(readFileSync(out).equals(Buffer.from(exported.value.bytes))).toBe(true)
      const said = Buffer.from(whole).toString('latin1')
      expect(said).toContain('/AFRelationship /Source')
      expect(said).toContain('/AF ')
      expect(partOf(whole)).toBe('3 A')

      const bare = await made(what, 'plain')
      expect(filesIn(bare)).toEqual(['0 embedded files'])
      expect(partOf(bare)).toBe('2 A')
      expect(bare.length).toBeLessThan(whole.length)
      const ordinary = await made(what)
      expect(filesIn(ordinary)).toEqual(['0 embedded files'])
      expect(partOf(ordinary)).toBe('undefined undefined')
    }
  },
  SECONDS,
)

test(
  'every paper is set under the rules of both, in both languages: fonts embedded, tagged, no script, no lock, an output intent',
  async () => {
    for (const [of, whats] of [
      [project, [...Object.keys(PAPERS), 'map'] as What[]],
      [researched(), ['journey', 'system', 'clients', 'evidence', 'prototypes', 'ranking'] as What[]],
    ] as const)
      for (const what of whats)
        for (const archive of ['data', 'plain'] as const) {
          const lang = archive === 'data' ? 'ru' : 'en'
          const bytes = await made(what, archive, of, lang)
          const fonts = ask(bytes, 'pdffonts').trim().split('\n').slice(2)
          expect(fonts.length, what).toBeGreaterThan(0)
          expect(
            fonts.filter((line) => !/PTS\w+.* yes +yes +yes +\d+ +\d+$/.test(line)),
            what,
          ).toEqual([])
          const facts = ask(bytes, 'pdfinfo')
          for (const fact of [/Tagged: +yes/, /JavaScript: +no/, /Encrypted: +no/]) expect(facts, what).toMatch(fact)
          const said = Buffer.from(bytes).toString('latin1')
          expect(said, what).toContain('/GTS_PDFA1')
          expect(said, what).toContain(`/Lang (${lang}`)
          expect(said, what).not.toContain('/LZWDecode')
        }
  },
  SECONDS * 2,
)

test(
  'the same project at the same time gives the same file, whatever was set before it',
  async () => {
    const first = await made('sop', 'data')
    await made('card', 'plain')
    closePdf()
    expect(Buffer.from(await made('sop', 'data')).equals(Buffer.from(first))).toBe(true)
  },
  SECONDS,
)

test(
  'words that look like a program stay words in the file inside',
  async () => {
    const hostile = caseProject('kindergarten-enrolment', (noun, record) =>
      noun === 'about' ? { ...record, title: '#panic("x") \\ "]) ` 🙂' } : record,
    )
    const out = join(folder, 'hostile.json')
    ask(await made('card', 'data', hostile), 'pdfdetach', '-save', '1', '-o', out)
    expect(JSON.parse(readFileSync(out, 'utf8')).about.title).toBe('#panic("x") \\ "]) ` 🙂')
  },
  SECONDS,
)

test(
  'a map on tiles is set under the rules of both too',
  async () => {
    for (const archive of ['data', 'plain'] as const) {
      const file = await exportPaper(project, 'map', 'pdf', { at: AT, archive, tiles: TILE_SIZES[0] })
      if (!file.ok) throw new Error(file.message)
      expect(partOf(file.value.bytes)).toBe(archive === 'data' ? '3 A' : '2 A')
    }
  },
  SECONDS,
)
