import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { IMPORTERS, importerOf } from '../src/importers.ts'
import { sample } from './sample.ts'

const project = sample().project()
const words = (text: string) => new TextEncoder().encode(text)
const into = (fileName: string) => ({ project, locale: 'ru' as const, fileName })

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
const OF_BOOK =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const BOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
const sheetOf = (cells: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`

const book = (parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync({
    '[Content_Types].xml': words(TYPES),
    '_rels/.rels': words(RELATIONS),
    'xl/workbook.xml': words(BOOK),
    'xl/_rels/workbook.xml.rels': words(OF_BOOK),
    ...parts,
  })

const far = book({
  'xl/worksheets/sheet1.xml': words(
    sheetOf('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'),
  ),
})
const bomb = book({ 'xl/worksheets/sheet1.xml': new Uint8Array(600 << 20).fill(32) })
const typed = book({
  'xl/worksheets/sheet1.xml': words(
    `<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${sheetOf('<row r="1"><c r="A1"><v>&b;</v></c></row>')}`,
  ),
})

test.each([
  ['a far cell', far, 'a.xlsx', 'table-far'],
  ['a bomb of 600 MB', bomb, 'a.xlsx', 'file-large'],
  ['a document type with entities', typed, 'a.xlsx', 'file-doctype'],
  ['no workbook', zipSync({ 'a.txt': words('a') }), 'a.xlsx', 'file-not-xlsx'],
  ['a torn archive', far.slice(0, 300), 'a.xlsx', 'file-not-xlsx'],
  ['50 MB of commas', new Uint8Array(50 << 20).fill(44), 'a.csv', 'file-large'],
  ['20 MB of line ends', new Uint8Array(20 << 20).fill(10), 'a.csv', 'table-large'],
  ['a row of a million cells', words(`${'a;'.repeat(1_000_000)}\r\n`), 'a.csv', 'table-large'],
  ['bytes that are no text', new Uint8Array(4096), 'a.csv', 'file-not-text'],
] as const)('%s is refused with a code in under a second', async (_, bytes, fileName, code) => {
  const importer = importerOf(bytes, fileName)!
  const begun = performance.now()
  const found = await importer.read(bytes, into(fileName))
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(found).toMatchObject({ ok: false, code })
})

test('macros are told and not taken along; links to other files are not followed', async () => {
  const plain = await writeXlsx({ sheets: [{ name: 'Проблемы', rows: [['Проблема'], ['Очередь']] }] })
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(plain)
  const bytes = zipSync({
    ...parts,
    'xl/vbaProject.bin': words('x'),
    'xl/externalLinks/externalLink1.xml': words('<externalLink/>'),
    'xl/externalLinks/_rels/externalLink1.xml.rels': words(
      '<Relationships><Relationship Id="r" TargetMode="External" Target="http://127.0.0.1:9/x.xlsx"/></Relationships>',
    ),
  })
  const found = await importerOf(bytes, 'a.xlsm')!.read(bytes, into('a.xlsm'))
  expect(found.ok && found.value.left).toEqual([{ code: 'macros', place: 'a.xlsm' }])
  expect(found.ok && found.value.tables!.sheets[0]!.rows.map(({ name }) => name)).toEqual(['Очередь'])
})

test('no name of a column or a thing reaches the prototype of anything', async () => {
  const bytes = words('ID;Проблема;__proto__\r\n__proto__;Очередь;{"x":1}\r\nconstructor;Ещё;1\r\n')
  const found = await importerOf(bytes, 'a.csv')!.read(bytes, into('a.csv'))
  expect(found.ok && found.value.tables!.sheets[0]!.rows.map(({ what, name }) => [what, name])).toEqual([
    ['new', 'Очередь'],
    ['new', 'Ещё'],
  ])
  expect(({} as Record<string, unknown>).x).toBe(undefined)
})

test('a file of any name finds its kind by its first bytes, and random bytes stop nothing', async () => {
  for (let seed = 1; seed < 60; seed++) {
    const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * seed * 7919) % 256)
    for (const importer of IMPORTERS) expect(typeof (await importer.read(bytes, into('a'))).ok).toBe('boolean')
  }
})
