import { EVIDENCE_METHODS, type Evidence, type EvidenceMethod, type Id, type Segment } from '@potok/model'
import { cellsOf } from '../copying/cellsOf.ts'
import type { Say } from '../ui/texts/texts.ts'
import { methodWords } from './methods.ts'
import { readDay } from './readDay.ts'

type Fields = Pick<Evidence, 'method' | 'segment' | 'text' | 'quote' | 'date' | 'place' | 'respondent' | 'source'>

export interface ReadEvidence {
  readonly fields: Partial<Fields>
  /** Cells that say nothing that is known here. */
  readonly unread: readonly string[]
}

export interface EvidenceWords {
  /** The words of the languages that the table may be in. */
  readonly saysIn: readonly Say[]
  readonly segments: Iterable<Pick<Segment, 'id' | 'name'>>
}

const COLUMNS = ['text', 'quote', 'method', 'segment', 'date', 'place', 'respondent', 'source'] as const
type Column = (typeof COLUMNS)[number]

const plain = (words: string) => words.trim().toLowerCase().replaceAll('ё', 'е')

/**
 * Rows of a spreadsheet as evidence. Under a head (the names of the fields, in either language) each column is that field;
 * without one a method, a segment, a date and words in quotation marks are known by what they are, the first other cell is
 * what is known, and the next one is word for word.
 */
export function readEvidence(table: string, { saysIn, segments }: EvidenceWords): ReadEvidence[] {
  const methods = new Map<string, EvidenceMethod>(
    EVIDENCE_METHODS.flatMap((one) => saysIn.map((say) => [plain(methodWords(say, one)), one] as const)),
  )
  const named = new Map<string, Id>([...segments].map(({ id, name }) => [plain(name), id]))
  const columns = new Map<string, Column>(
    COLUMNS.flatMap((one) => saysIn.map((say) => [plain(say(`research.${one}`)), one] as const)),
  )
  const all = cellsOf(table)
  const head = (all[0] ?? []).map((cell) => columns.get(plain(cell)) ?? null)
  const isHead = head.filter(Boolean).length > 1
  const read = (row: readonly string[]): ReadEvidence => {
    const fields: Partial<Fields> = {}
    const unread: string[] = []
    for (const [at, cell] of row.entries()) {
      if (cell.trim() === '') continue
      const column = isHead ? (head[at] ?? null) : guessed(cell, fields)
      if (column === null || !put(fields, column, cell.trim())) unread.push(cell.trim())
    }
    return { fields, unread }
  }
  const guessed = (cell: string, fields: Partial<Fields>): Column | null => {
    if (methods.has(plain(cell))) return 'method'
    if (named.has(plain(cell))) return 'segment'
    if (readDay(cell)) return 'date'
    if (inMarks(cell)) return 'quote'
    return fields.text === undefined ? 'text' : fields.quote === undefined ? 'quote' : null
  }
  const put = (fields: Partial<Fields>, column: Column, cell: string): boolean => {
    if (column === 'method') return keep(fields, 'method', methods.get(plain(cell)))
    if (column === 'segment') return keep(fields, 'segment', named.get(plain(cell)))
    if (column === 'date') return keep(fields, 'date', readDay(cell) ?? undefined)
    return keep(fields, column, column === 'quote' ? (inMarks(cell) ?? cell) : cell)
  }
  const rows = (isHead ? all.slice(1) : all).map(read)
  return rows.filter(({ fields, unread }) => fields.text || fields.quote || unread.length > 0)
}

function keep<F extends keyof Fields>(fields: Partial<Fields>, field: F, value: Fields[F] | undefined): boolean {
  if (value === undefined || fields[field] !== undefined) return false
  fields[field] = value
  return true
}

const inMarks = (cell: string): string | null => /^[«“"„](.+)[»”"]$/su.exec(cell.trim())?.[1] ?? null
