import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { grown } from '../../fixtures/grown.ts'
import { squeezed } from '../../fixtures/outline.ts'
import { FIELDS, LOOPS } from './fields.ts'
import { fillTemplate } from './fill.ts'
import { sampleTemplate } from './sample.ts'
import { templateValues } from './values.ts'

const AT = new Date('2026-04-20T06:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'potok-template-test-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PROJECT = caseProject('land-use-permit')

/** The sample with its parts changed, and others beside them. */
async function changed(change: (document: string) => string, more: Record<string, Uint8Array> = {}) {
  const parts = unzipSync(await sampleTemplate())
  const document = strToU8(change(strFromU8(parts['word/document.xml']!)))
  return zipSync({ ...parts, 'word/document.xml': document, ...more })
}

async function refused(template: Uint8Array) {
  const made = await fillTemplate(PROJECT, template, { at: AT })
  return made.ok ? 'filled' : made
}

test('the list of fields and what stands in them name the same things', () => {
  const values = templateValues(PROJECT, 'ru', '2026-04-20')
  expect(Object.keys(values).sort()).toEqual([...FIELDS, ...LOOPS].map(({ name }) => name).sort())
  for (const { name, fields } of LOOPS) {
    const rows = values[name]
    if (typeof rows === 'string' || rows === undefined) throw new Error(name)
    for (const row of rows)
      expect([name, Object.keys(row).sort()]).toEqual([name, fields.map((one) => one.name).sort()])
  }
})

test('figures that people typed stand as the language of the paper writes them', () => {
  const [range] = templateValues(PROJECT, 'ru', '2026-04-20')['показатели'] as readonly Record<string, string>[]
  const [inEnglish] = templateValues(PROJECT, 'en', '2026-04-20')['показатели'] as readonly Record<string, string>[]
  expect(range!['текущее']).toContain('50,4')
  expect(inEnglish!['текущее']).toContain('50.4')
})

test('the sample is filled with the project, in both languages, and LibreOffice opens it with every word', async () => {
  for (const lang of ['ru', 'en'] as const) {
    const made = await fillTemplate(PROJECT, await sampleTemplate(lang), { lang, at: AT })
    if (!made.ok) throw new Error(made.message)
    writeFileSync(join(folder, `${lang}.docx`), made.value)
  }
  const files = ['ru', 'en'].map((lang) => join(folder, `${lang}.docx`))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  })
  for (const lang of ['ru', 'en'] as const) {
    const said = squeezed(execFileSync('pdftotext', ['-raw', join(folder, `${lang}.pdf`), '-'], { encoding: 'utf8' }))
    const values = Object.values(templateValues(PROJECT, lang, '2026-04-20')).flatMap((one) =>
      typeof one === 'string' ? [one] : one.flatMap((row) => Object.values(row)),
    )
    expect(values.filter((text) => !text.includes('\n') && !said.includes(squeezed(text)))).toEqual([])
    expect(said).not.toMatch(/[{}]/)
    expect(said).toContain(lang === 'ru' ? 'ПРОЕКТ' : 'DRAFT')
  }
}, 120_000)

test('the same template and project at the same time give the same bytes', async () => {
  const made = [
    await fillTemplate(PROJECT, await sampleTemplate(), { at: AT }),
    await fillTemplate(PROJECT, await sampleTemplate(), { at: AT }),
  ]
  const [first, second] = made.map((one) => (one.ok ? Buffer.from(one.value) : null))
  expect(first?.equals(second!)).toBe(true)
})

test('words of a project are words: no placeholder, no markup, no sign that XML cannot hold', async () => {
  const hostile = '{проект} {#шаги} </w:t><w:t> & <b> \u0001'
  const project = caseProject('land-use-permit', (noun, record) =>
    noun === 'about' ? { ...record, processOwner: hostile } : record,
  )
  const made = await fillTemplate(project, await sampleTemplate(), { at: AT })
  if (!made.ok) throw new Error(made.message)
  const document = strFromU8(unzipSync(made.value)['word/document.xml']!)
  expect(document).toContain('{проект} {#шаги} &lt;/w:t')
  expect(document).not.toContain('\u0001')
})

test('unknown placeholders are named with their place, and loops that do not close', async () => {
  const unknown = await refused(
    await changed((xml) => xml.replace('{владелец}', '{хозяин}').replace('{проблема}', '{беда}')),
  )
  expect(unknown).toMatchObject({ code: 'template-unknown', values: { count: 2 } })
  expect(unknown).toMatchObject({ message: expect.stringContaining('{хозяин} – «Владелец процесса: {хозяин}»') })
  expect(unknown).toMatchObject({ message: expect.stringContaining('{беда}') })
  // A field of one loop is unknown in another and outside.
  expect(await refused(await changed((xml) => xml.replace('{владелец}', '{мероприятие}')))).toMatchObject({
    code: 'template-unknown',
  })
  for (const [from, to] of [
    ['{/шаги}', ''],
    ['{владелец}', '{владелец'],
    ['{#шаги}', ''],
  ] as const)
    expect(await refused(await changed((xml) => xml.replace(from, to)))).toMatchObject({ code: 'template-syntax' })
})

test('what is no template is refused in one sentence within a second', async () => {
  const types = strFromU8(unzipSync(await sampleTemplate())['[Content_Types].xml']!)
  const bomb = zipSync(
    { 'word/document.xml': new Uint8Array(200 << 20), '[Content_Types].xml': strToU8('<Types/>') },
    { level: 9 },
  )
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`word/${at}.xml`, new Uint8Array(0)])),
  )
  const rels = (type: string) =>
    strToU8(
      `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://evil.example/a" TargetMode="External"/></Relationships>`,
    )
  const cases: [string, Uint8Array][] = [
    ['template-not-docx', strToU8('не документ')],
    ['template-not-docx', new Uint8Array(0)],
    ['template-not-docx', zipSync({ 'a.txt': strToU8('a') })],
    ['template-not-docx', (await sampleTemplate()).slice(0, 3000)],
    [
      'template-not-docx',
      await changed((xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')),
    ],
    ['template-too-large', bomb],
    ['template-too-large', many],
    ['template-too-large', new Uint8Array((5 << 20) + 1)],
    ['template-macros', await changed((xml) => xml, { 'word/vbaProject.bin': new Uint8Array(8) })],
    [
      'template-macros',
      await changed((xml) => xml, {
        '[Content_Types].xml': strToU8(types.replace('wordprocessingml.document.main', 'macroEnabled.main')),
      }),
    ],
    ['template-active', await changed((xml) => xml, { 'word/embeddings/oleObject1.bin': new Uint8Array(8) })],
    ['template-outside', await changed((xml) => xml, { 'word/_rels/header9.xml.rels': rels('image') })],
  ]
  for (const [code, template] of cases) {
    const began = performance.now()
    expect(await refused(template)).toMatchObject({ code })
    expect([code, performance.now() - began < 1000]).toEqual([code, true])
  }
  expect(await refused(await changed((xml) => xml, { 'word/_rels/header9.xml.rels': rels('hyperlink') }))).toBe(
    'filled',
  )
}, 60_000)

test('no bytes of a file that is broken anywhere stop the process', async () => {
  const sample = await sampleTemplate()
  for (let at = 0; at < sample.length; at += 397) {
    const broken = sample.slice()
    broken[at] = broken[at]! ^ 0xff
    const made = await fillTemplate(PROJECT, broken, { at: AT })
    if (!made.ok) expect(made.code).toMatch(/^template-/)
  }
}, 120_000)

test('a template of two hundred rows is filled', async () => {
  const made = await fillTemplate(grown(200, 5, 12), await sampleTemplate(), { at: AT })
  if (!made.ok) throw new Error(made.message)
  const rows = strFromU8(unzipSync(made.value)['word/document.xml']!).match(/<w:tr>|<w:tr /g)
  expect(rows!.length).toBeGreaterThan(200)
})
