import { ok, refuse } from '@potok/model'
import { detectDelimiter, parseCsv } from 'hucre/csv'
import type { Importer } from '../importer.ts'
import { understoodTables } from '../tables.ts'
import { decoded } from './decoded.ts'

const LARGEST = 20 << 20
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
/** A cell may hold several lines, a file not any number of them. */
const MOST_LINES = 10 * MOST_ROWS

/** A table of values apart by semicolons, commas or tabs, in UTF-8, UTF-16 or windows-1251. */
export const csv: Importer = {
  name: 'csv',
  extensions: ['csv', 'txt', 'tsv'],
  knows: () => false,
  async read(bytes, into) {
    if (bytes.length > LARGEST) return refuse('file-large', 'The file is too large.', [], { most: LARGEST >> 20 })
    const text = decoded(bytes)
    if (text === null || text.includes('\0')) return refuse('file-not-text', 'This is not a table of words.')
    if (linesIn(text) > MOST_LINES) return tooLarge()
    const rows = parseCsv(text, { delimiter: detectDelimiter(text), maxRows: MOST_ROWS + 1 }).map((row) =>
      row.map((cell) => plain(String(cell ?? ''))),
    )
    if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return tooLarge()
    return ok(understoodTables([{ name: into.fileName.replace(/\.[^.]*$/u, ''), rows }], [], into))
  },
}

const tooLarge = () => refuse('table-large', 'The table is too large.', [], { rows: MOST_ROWS, columns: MOST_COLUMNS })

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && count <= MOST_LINES; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Without the mark that said it is no formula. */
const plain = (cell: string): string => (/^'['=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)
