import {
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import type { Block, Column, Row, Tone } from '../papers/description.ts'
import { millimetres, SANS } from './measures.ts'

export interface Room {
  readonly width: number
  readonly textSize: number
  readonly lang: 'ru' | 'en'
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 3, color: 'B4BAC2' }
const ink = { style: BorderStyle.SINGLE, size: 6, color: '14171B' }
export const NO_BORDERS: ITableCellBorders = { top: none, bottom: none, left: none, right: none }

export function run(text: string, tone: Tone, size: number): TextRun {
  if (tone === 'note')
    return new TextRun({ text, font: SANS, size: Math.round(Math.max(7, size * 0.76) * 2), color: '6A717A' })
  if (tone === 'missing') return new TextRun({ text, italics: true, size: Math.round(size * 2), color: '6A717A' })
  return new TextRun({ text, bold: tone === 'bold', size: Math.round(size * 2) })
}

export function tableOf(block: Extract<Block, { block: 'table' }>, room: Room): Table {
  const widths = widthsOf(block.columns, room.width)
  const size = Math.min(room.textSize, 9.6)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at]!, type: 'dxa' },
          borders: { ...NO_BORDERS, top: ink, bottom: ink },
          children: [new Paragraph({ alignment: column.align, children: [run(column.head, 'note', size)] })],
        }),
    ),
  })
  return framed(widths, [head, ...block.rows.map((one) => rowOf(one, block.columns, widths, block.ruled, size))])
}

/** A table without lines: how blocks stand beside each other. */
export function framed(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    margins: { left: 50, right: 50, top: 20, bottom: 20 },
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    borders: { ...NO_BORDERS, insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  })
}

function rowOf(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  ruled: boolean,
  size: number,
): TableRow {
  let at = 0
  const long = row.cells.some(({ lines }) => lines.some(({ text }) => text.length > 1500))
  return new TableRow({
    cantSplit: !long,
    ...(row.height ? { height: { value: millimetres(row.height), rule: 'atLeast' as const } } : {}),
    children: row.cells.map((cell) => {
      const first = at
      at += cell.span
      const width = widths.slice(first, at).reduce((sum, one) => sum + one, 0)
      const lines = cell.bar ? [{ text: spanWords(cell.bar), tone: 'note' as const }] : cell.lines
      const paragraphs = lines.map(
        ({ text, tone }) => new Paragraph({ alignment: columns[first]!.align, children: [run(text, tone, size)] }),
      )
      return new TableCell({
        width: { size: width, type: 'dxa' },
        columnSpan: cell.span,
        borders: { ...NO_BORDERS, bottom: thin, ...(ruled && first > 0 ? { left: thin } : {}) },
        ...(row.tinted ? { shading: { type: ShadingType.CLEAR, fill: 'F1F3F5' } } : {}),
        children: paragraphs.length > 0 ? paragraphs : [new Paragraph('')],
      })
    }),
  })
}

const BAR_SIGNS = 18

/** The stretch drawn with signs every font has. */
function spanWords([start, end]: readonly [number, number]): string {
  const from = Math.round(start * (BAR_SIGNS - 1))
  const to = Math.round(end * (BAR_SIGNS - 1))
  return `${'·'.repeat(from)}${'■'.repeat(to - from + 1)}${'·'.repeat(BAR_SIGNS - 1 - to)}`
}

function widthsOf(columns: readonly Column[], whole: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const free = columns.filter(({ width }) => width === null).length
  return columns.map(({ width }) => millimetres(width ?? Math.max(20, (whole - fixed) / free)))
}
