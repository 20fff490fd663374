import { readTyped } from '../tools/typed.ts'
import { cellsOf } from './cellsOf.ts'
import { type Head, headOf } from './headOf.ts'

export interface Row {
  readonly text: string
  readonly time: string | null
  /** The participant, when a column of the table names them. */
  readonly who: string | null
}

/**
 * Rows of a table or a list as steps. Under a head in Russian or English the columns say what they are. Without one a
 * column of ordinal numbers and a head over a column of times are left out; the first column left is the name, a cell
 * that reads as a time is the time, a column that repeats itself or names known participants says who.
 */
export function rowsOf(text: string, participants: Iterable<string> = []): Row[] {
  const all = cellsOf(text)
  const head = all.length > 1 ? headOf(all[0]!) : null
  if (head) return all.slice(1).flatMap((row) => underHead(row, head))
  const cells = withoutHead(withoutOrdinals(all))
  const who = whoColumn(cells, new Set([...participants].map(named)))
  return cells
    .filter(([name]) => name)
    .map(([name = '', ...more]) => {
      const time = more.find(isTime) ?? null
      const by = (who > 0 && more[who - 1]) || null
      return time ? { text: name, time, who: by } : { ...readTyped(name), who: by }
    })
}

function underHead(row: readonly string[], { step, who, time, least, most }: Head): Row[] {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? ''))
  const text = cell(step)
  const range = [cell(least), cell(most)].filter(Boolean).join(' – ')
  return text ? [{ text, time: cell(time) || range || null, who: cell(who) || null }] : []
}

type Cells = readonly string[][]

const named = (name: string) => name.trim().toLowerCase()

function isTime(cell: string): boolean {
  const read = readTyped(cell)
  return read.time !== null && read.text === ''
}

function withoutOrdinals(rows: Cells): Cells {
  const body = rows.length > 1 ? rows.slice(1) : rows
  const ordinal = body.every((row) => row.length > 1 && /^\d+\.?$/u.test(row[0] ?? ''))
  return ordinal ? rows.map((row) => row.slice(1)) : rows
}

function withoutHead(rows: Cells): Cells {
  const [head, ...body] = rows
  if (!head || body.length === 0) return rows
  const overTimes = head.some(
    (cell, column) => column > 0 && cell !== '' && !isTime(cell) && body.every((row) => isTime(row[column] ?? '')),
  )
  return overTimes ? body : rows
}

/** The column of participants, or 0 when there is none. */
function whoColumn(rows: Cells, known: ReadonlySet<string>): number {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 1; column < columns; column++) {
    const said = rows.map((row) => row[column] ?? '').filter(Boolean)
    if (said.length === 0 || said.some(isTime)) continue
    if (new Set(said.map(named)).size < said.length || said.some((name) => known.has(named(name)))) return column
  }
  return 0
}
