import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

export interface XlsxColumn {
  readonly title: string
  /** How Excel shows its numbers; without one they stand as they are. A day is `2026-11-29` in `rows`. */
  readonly format?: '0' | '0.0' | '0.00' | '0.0%' | 'dd.mm.yyyy'
}

/** One sheet of a workbook as plain facts. A text is a text whatever it begins with, never a formula. */
export interface XlsxSheet {
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Kept for whoever reads the file again; people do not see it. */
  readonly isHidden?: boolean
}

/** The bytes of a workbook; the first row of each sheet is its head. Without sheets it throws: there is no such workbook. */
export async function xlsxOf(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error('A workbook has at least one sheet.')
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsx({ sheets: sheets.map((sheet, at) => written(sheet, names[at]!)) })
}

/** The names that sheets of these names get in a workbook. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => nameOf(name, taken))
}

const DAY = 'dd.mm.yyyy'

/** A day `2026-11-29` as a date of the workbook. */
const dayOf = (day: unknown): CellValue => (typeof day === 'string' && day !== '' ? new Date(`${day}T00:00:00Z`) : null)

const HEAD = { font: { bold: true } }
const WIDEST = 70

function written({ columns, rows, isHidden }: XlsxSheet, name: string): WriteSheet {
  const head = columns.map(({ title }) => cellOf(title))
  const body = rows.map((row) =>
    isHidden
      ? row.map(cellOf)
      : columns.map(({ format }, at) => (format === DAY ? dayOf(row[at]) : cellOf(row[at] ?? null))),
  )
  return {
    name,
    columns: columns.map(({ format }, at) => ({
      width: widthOf([head, ...body].map((row) => row[at] ?? null)),
      ...(format && { numFmt: format }),
    })),
    rows: [head, ...body],
    cells: new Map(head.map((value, at) => [`0,${at}`, { value, style: HEAD }])),
    freezePane: { rows: 1 },
    ...(isHidden && { hidden: true }),
  }
}

/** Longest text of a cell that Excel opens. */
const LONGEST_CELL = 32_767
/** Signs that XML 1.0 has no way to write, or that no person typed. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

function cellOf(value: string | number | null): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return value === null ? null : value.toWellFormed().replace(UNWRITABLE, '\uFFFD').slice(0, LONGEST_CELL)
}

function widthOf(values: readonly CellValue[]): number {
  const longest = Math.max(...values.map((value) => (typeof value === 'string' ? value.length : 8)))
  return Math.min(longest + 2, WIDEST)
}

/** Excel's names of sheets: at most 31 signs, none of `[]:*?/\`, no apostrophe at an end, no two alike in any case. */
function nameOf(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .toWellFormed()
    .replace(UNWRITABLE, ' ')
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
  for (let turn = 1; ; turn++) {
    const tail = turn === 1 ? '' : ` ${turn}`
    const name = `${(clean || 'Sheet').slice(0, 31 - tail.length).replace(/['\s]+$/, '')}${tail}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
