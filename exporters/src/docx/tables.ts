import {
  AlignmentType,
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlign,
} from 'docx'
import type { Cell, Column, Density, Row, TableBlock } from '../papers/description.ts'
import { barRun } from './bar.ts'
import { GREY, HAIR, INK, millimetres, TINT } from './measures.ts'
import { paragraphOf, sansRun } from './runs.ts'

export interface Room {
  readonly width: number
  readonly density: Density
  readonly lang: 'ru' | 'en'
}

const MOST_TEXT = 9.6
/** A row taller than half a page would run off the sheet: it alone may break. */
const LONG = 700

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 3, color: HAIR }
const ink = { style: BorderStyle.SINGLE, size: 6, color: INK }
const hand = { style: BorderStyle.SINGLE, size: 4, color: GREY }
export const NO_BORDERS: ITableCellBorders = { top: none, bottom: none, left: none, right: none }

export function tableOf(block: TableBlock, { width, density }: Room): Table {
  const widths = widthsOf(block.columns, width)
  const size = Math.min(density.textSize, MOST_TEXT)
  const headless = block.columns.every(({ head, ticks }) => head === '' && ticks.length === 0)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: millimetres(widths[at]!), type: 'dxa' },
          borders: { ...NO_BORDERS, top: ink, bottom: ink },
          verticalAlign: VerticalAlign.BOTTOM,
          children: [headOf(column, widths[at]!, size)],
        }),
    ),
  })
  const rows = block.rows.map((one, at) => rowOf(one, block, widths, size, headless && at === 0))
  return framed(widths, headless ? rows : [head, ...rows], density.inset)
}

/** Blocks beside each other stand in a table without lines. */
export function framed(widths: readonly number[], rows: readonly TableRow[], inset = 0.35): Table {
  const upright = millimetres(inset * 0.55)
  return new Table({
    layout: TableLayoutType.FIXED,
    margins: { left: millimetres(1.1), right: millimetres(1.1), top: upright, bottom: upright },
    columnWidths: widths.map(millimetres),
    width: { size: widths.map(millimetres).reduce((sum, one) => sum + one, 0), type: 'dxa' },
    borders: { ...NO_BORDERS, insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  })
}

function headOf(column: Column, width: number, size: number): Paragraph {
  const small = Math.max(7.2, size * 0.8)
  if (column.ticks.length === 0)
    return new Paragraph({ alignment: column.align, children: [sansRun(column.head, small, { color: GREY })] })
  const inner = width - 2.2
  return new Paragraph({
    tabStops: column.ticks.map(({ at }) => ({ type: TabStopType.CENTER, position: millimetres(at * inner) })),
    children: column.ticks.map(({ text }) => sansRun(`\t${text}`, 6.5, { color: GREY })),
  })
}

function rowOf(row: Row, block: TableBlock, widths: readonly number[], size: number, first: boolean): TableRow {
  let at = 0
  const long = row.cells.some(({ lines }) => lettersIn(lines) > LONG)
  return new TableRow({
    cantSplit: !long,
    ...(row.height ? { height: { value: millimetres(row.height), rule: 'atLeast' as const } } : {}),
    children: row.cells.map((cell) => {
      const from = at
      at += cell.span
      const width = widths.slice(from, at).reduce((sum, one) => sum + one, 0)
      const between = block.ruled ? hand : thin
      return new TableCell({
        width: { size: millimetres(width), type: 'dxa' },
        columnSpan: cell.span,
        verticalAlign: row.height ? VerticalAlign.CENTER : VerticalAlign.TOP,
        borders: {
          ...NO_BORDERS,
          bottom: between,
          ...(first ? { top: ink } : {}),
          ...(block.ruled && from > 0 ? { left: thin } : {}),
        },
        ...(row.tinted ? { shading: { type: ShadingType.CLEAR, fill: TINT } } : {}),
        children: insideOf(cell, block.columns[from], width, size),
      })
    }),
  })
}

function insideOf(cell: Cell, column: Column | undefined, width: number, size: number): Paragraph[] {
  if (cell.bar) return [new Paragraph({ children: [barRun(cell.bar, width - 2.2, column?.line ?? null)] })]
  if (cell.mark === 'decision')
    return [new Paragraph({ alignment: AlignmentType.CENTER, children: [sansRun('?', size, { bold: true })] })]
  const alignment = cell.span > 1 ? 'left' : (column?.align ?? 'left')
  const written = cell.lines.map((line, at) =>
    paragraphOf(line, size, { alignment, spacing: { before: at > 0 ? 30 : 0 } }),
  )
  return written.length > 0 ? written : [new Paragraph({ run: { size: Math.round(size * 2) } })]
}

const lettersIn = (lines: Cell['lines']) =>
  lines.reduce((sum, { runs }) => sum + runs.reduce((more, { text }) => more + text.length, 0), 0)

/** Millimetres. */
function widthsOf(columns: readonly Column[], whole: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const free = columns.filter(({ width }) => width === null).length
  return columns.map(({ width }) => width ?? Math.max(20, (whole - fixed) / free))
}
