import { type Parts, partsOf } from '@potok/exporters/parts'
import { type GivenSheet, OUT_SHEET, type OutBefore, ok, type Refusal, refuse, type SheetName } from '@potok/model'
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import type { Importer, Left } from '../importer.ts'
import { understoodTables } from '../tables.ts'

/** Bytes of the file, of all its parts unpacked, and how many there may be. */
const LIMITS = { file: 20 << 20, content: 64 << 20, parts: 2000 }
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
const MOST_CELLS = 1_000_000

/** A workbook of Excel, LibreOffice or another: formulas as what they last came to, macros and links never followed. */
export const xlsx: Importer = {
  name: 'xlsx',
  extensions: ['xlsx', 'xlsm'],
  knows: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b,
  async read(bytes, into) {
    const parts = partsOf(bytes, LIMITS)
    if (parts === 'too-large') return refuse('file-large', 'The file is too large.', [], { most: LIMITS.file >> 20 })
    if (parts === 'not-archive' || !parts['xl/workbook.xml'])
      return refuse('file-not-xlsx', 'This is not an XLSX file.')
    const harm = harmOf(parts)
    if (harm) return harm
    let sheets: readonly Sheet[]
    try {
      sheets = (await readXlsx(bytes, { maxRows: MOST_ROWS + 1 })).sheets
    } catch {
      return refuse('file-not-xlsx', 'This is not an XLSX file.')
    }
    const large = sheets.find(({ name, rows }) => name !== OUT_SHEET && rows.length > MOST_ROWS)
    if (large) return tooLarge()
    const given = sheets.filter(({ name }) => name !== OUT_SHEET).map(givenOf)
    const out = outOf(sheets.find(({ name }) => name === OUT_SHEET))
    const understood = understoodTables(given, out, into)
    const macros: Left[] = Object.keys(parts).some((name) => /vbaProject/iu.test(name))
      ? [{ code: 'macros', place: into.fileName }]
      : []
    return ok({ ...understood, left: [...macros, ...understood.left] })
  },
}

const tooLarge = (): Refusal =>
  refuse('table-large', 'The table is too large.', [], { rows: MOST_ROWS, columns: MOST_COLUMNS })

const REFERENCE = /\sr="([A-Z]{1,3})(\d{1,7})"/gu
const SHEET = /^xl\/worksheets\/[^/]*\.xml$/iu

/** What is refused before it is read: document types, and cells so far away that a grid up to them would be the whole memory. */
function harmOf(parts: Parts): Refusal | null {
  let cells = 0
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/iu.test(name)) continue
    const text = new TextDecoder().decode(bytes)
    if (/<!DOCTYPE|<!ENTITY/iu.test(text))
      return refuse('file-doctype', 'The file declares a document type.', [], { place: name })
    if (!SHEET.test(name)) continue
    for (const [, letters, row] of text.matchAll(REFERENCE)) {
      if (++cells > MOST_CELLS || columnOf(letters!) > MOST_COLUMNS || Number(row) > MOST_ROWS)
        return refuse('table-far', 'A cell lies too far away.', [], {
          place: `${letters}${row}`,
          rows: MOST_ROWS,
          columns: MOST_COLUMNS,
        })
    }
  }
  return null
}

const columnOf = (letters: string): number => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)

/** Words cell by cell; a cell that was merged over several says the same in each. */
function givenOf({ name, rows, merges = [] }: Sheet): GivenSheet {
  const words = rows.map((row) => row.map(wordsOf))
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const said = words[startRow]?.[startCol] ?? ''
    for (let row = startRow; row <= endRow && row < words.length; row++)
      for (let column = startCol; column <= endCol && column < MOST_COLUMNS; column++)
        if (row !== startRow || column !== startCol) {
          const line = words[row]!
          while (line.length <= column) line.push('')
          line[column] = said
        }
  }
  return { name, rows: words }
}

function wordsOf(value: CellValue): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/u, '')
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  return value === null || value === undefined ? '' : String(value)
}

/** What the hidden sheet kept (`tablesBook`). What is not as we write it is as if it were not there. */
function outOf(sheet: Sheet | undefined): OutBefore[] {
  const out: { name: SheetName; map: string | null; title: string; columns: string[]; rows: Map<string, string[]> }[] =
    []
  for (const row of sheet?.rows ?? []) {
    const [what, ...rest] = row.map(wordsOf)
    const [name = '', map = '', title = ''] = rest
    if (what === 'sheet')
      out.push({
        name: name as SheetName,
        map: map || null,
        title,
        columns: rest.slice(3).filter(Boolean),
        rows: new Map(),
      })
    if (what === 'row' && name) out.at(-1)?.rows.set(name, rest.slice(1))
  }
  return out
}
