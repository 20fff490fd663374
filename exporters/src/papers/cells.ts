import type { Lang } from '../texts/texts.ts'
import type { Block, Cell, Column, Fact, Line, Row, Run, Tone } from './description.ts'
import { formatNumber } from './numbers.ts'

const NARROW = 20

export const run = (text: string, tone: Tone = 'plain'): Run => ({ text, tone })

export const line = (...runs: readonly Run[]): Line => ({ dash: false, runs })

export const words = (text: string, tone: Tone = 'plain'): Line => line(run(text, tone))

export const cellOf = (lines: readonly Line[], span = 1): Cell => ({ span, lines, bar: null, mark: null })

export const cell = (text: string, tone: Tone = 'plain', span = 1): Cell =>
  cellOf(text === '' ? [] : [words(text, tone)], span)

/** A figure, which a spreadsheet gets as a number; none leaves the cell empty. */
export const figure = (value: number | null, decimals: number, lang: Lang): Cell =>
  value === null ? cell('') : { ...cell(formatNumber(value, decimals, lang)), value }

export const column = (head: string, width: number | null, align: Column['align'] = 'left'): Column => ({
  head,
  width,
  align,
  ticks: [],
})

export const row = (cells: readonly Cell[], tinted = false): Row => ({ cells, tinted, height: null })

/** A row of a sheet that people fill in by hand. */
export const handRow = (cells: readonly string[], height: number): Row => ({
  cells: cells.map((text) => cell(text)),
  tinted: false,
  height,
})

/** One entry a line, as the lists of the card are kept. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** An empty field keeps its line and says so: people look for it. */
export function fact(label: string, text: string, absent: string, tone: Tone = 'plain'): Fact {
  return factOf(
    label,
    linesOf(text).map((one) => words(one, tone)),
    absent,
  )
}

export const factOf = (label: string, lines: readonly Line[], absent: string): Fact => ({
  label,
  lines: lines.length > 0 ? lines : [words(absent, 'missing')],
  people: false,
})

export const paragraph = (text: string, tone: Tone = 'plain'): Block => ({
  block: 'paragraph',
  line: words(text, tone),
  sticky: false,
})

/** A column that is empty in every row is not printed: its width goes to the column that takes the rest, else to the first of text. */
export function withoutEmptyColumns(columns: readonly Column[], rows: readonly Row[], kept = 0) {
  const spanned = (one: Row) => one.cells.some(({ span }) => span > 1)
  const wanted = columns.map((_, at) => at < kept || rows.some((one) => !spanned(one) && isFilled(one.cells[at])))
  const lost = columns.filter((_, at) => !wanted[at])
  if (lost.length === 0) return { columns, rows, lost: [] }
  const left = columns.filter((_, at) => wanted[at])
  const free = left.some(({ width }) => width === null)
  const widened = free ? null : left.find(({ width, align }) => align === 'left' && (width ?? 0) > NARROW)
  return {
    columns: left.map((one) => (one === widened ? { ...one, width: null } : one)),
    rows: rows.map((one) =>
      spanned(one)
        ? { ...one, cells: narrowed(one.cells, wanted) }
        : { ...one, cells: one.cells.filter((_, at) => wanted[at]) },
    ),
    lost: lost.map(({ head }) => head),
  }
}

const isFilled = (one: Cell | undefined) => one !== undefined && (one.lines.length > 0 || one.bar !== null)

function narrowed(cells: readonly Cell[], wanted: readonly boolean[]): Cell[] {
  let at = 0
  return cells.map((one) => {
    const first = at
    at += one.span
    return { ...one, span: Math.max(1, wanted.slice(first, at).filter(Boolean).length) }
  })
}
