import { AlignmentType, HeadingLevel, PageBreak, Paragraph, type Table, TableCell, TableRow, TextRun } from 'docx'
import type { Block, Stamp } from '../papers/description.ts'
import { millimetres, SANS } from './measures.ts'
import { framed, NO_BORDERS, type Room, run, tableOf } from './tables.ts'

type Written = Paragraph | Table

export function blocksOf(blocks: readonly Block[], room: Room): Written[] {
  return blocks.flatMap((block) => written(block, room))
}

function written(block: Block, room: Room): Written[] {
  const size = room.textSize
  switch (block.block) {
    case 'stamps':
      return [stamps(block, room)]
    case 'title':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 120 },
          children: [new TextRun({ text: block.kind, bold: true, font: SANS, size: 20, color: '1D3F66' })],
        }),
        new Paragraph({
          alignment: AlignmentType.CENTER,
          heading: HeadingLevel.TITLE,
          spacing: { after: 120 },
          children: [new TextRun({ text: block.text, bold: true, color: '14171B', size: size > 10 ? 42 : 30 })],
        }),
        ...(block.note
          ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(block.note, 'note', size)] })]
          : []),
      ]
    case 'strip':
      return [
        tableOf(
          {
            block: 'table',
            ruled: true,
            columns: block.cells.map(({ label }) => ({ head: label, width: null, align: 'left' })),
            rows: [
              {
                tinted: false,
                height: null,
                cells: block.cells.map(({ value }) => ({ span: 1, bar: null, lines: [{ text: value, tone: 'bold' }] })),
              },
            ],
          },
          room,
        ),
      ]
    case 'section':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 160, after: 60 },
          children: [
            new TextRun({
              text: `${block.number} ${block.text}`,
              bold: true,
              font: SANS,
              color: '14171B',
              size: Math.round(Math.max(9.5, size) * 2),
            }),
          ],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 60 }, children: [run(block.text, block.tone, size)] })]
    case 'facts':
      return [facts(block, room)]
    case 'table':
      return [
        tableOf(block, room),
        new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: '', size: 8 })] }),
      ]
    case 'pair': {
      const half = (room.width - 9) / 2
      const side = (blocks: readonly Block[]) => [...blocksOf(blocks, { ...room, width: half - 4 }), new Paragraph('')]
      const widths = [millimetres(half + 4.5), millimetres(half + 4.5)]
      return [framed(widths, [rowOfCells([side(block.left), side(block.right)], widths)])]
    }
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function rowOfCells(cells: readonly Written[][], widths: readonly number[]): TableRow {
  return new TableRow({
    children: cells.map(
      (children, at) =>
        new TableCell({
          width: { size: widths[at]!, type: 'dxa' },
          borders: NO_BORDERS,
          children: children.length > 0 ? children : [new Paragraph('')],
        }),
    ),
  })
}

function facts(block: Extract<Block, { block: 'facts' }>, room: Room): Table {
  const widths = [millimetres(30), millimetres(room.width - 30)]
  const rows = block.rows.map(({ label, lines, tone }) =>
    rowOfCells(
      [
        [new Paragraph({ children: [run(label, 'note', room.textSize)] })],
        lines.map((line) => new Paragraph({ children: [run(line, tone, room.textSize)] })),
      ],
      widths,
    ),
  )
  return framed(widths, rows)
}

function stamps(block: Extract<Block, { block: 'stamps' }>, room: Room): Table {
  const middle = block.middle.map(
    (line) =>
      new Paragraph({
        alignment: block.left ? 'center' : 'left',
        children: [run(line, block.left ? 'note' : 'plain', room.textSize)],
      }),
  )
  const side = block.left ? 62 : 80
  const widths = block.left ? [side, room.width - 2 * side, side] : [room.width - side, side]
  const cells = block.left
    ? [stamp(block.left, room), middle, stamp(block.right, room)]
    : [middle, stamp(block.right, room)]
  const wide = widths.map(millimetres)
  return framed(wide, [rowOfCells(cells, wide)])
}

function stamp(given: Stamp | null, room: Room): Paragraph[] {
  if (!given) return []
  const [open, close, sign] = room.lang === 'ru' ? ['«', '»', ' г.'] : ['', '', '']
  const lines = [
    given.post,
    `${'_'.repeat(18)} ${given.name}`,
    `${open}${'_'.repeat(4)}${close} ${'_'.repeat(14)} ${given.year}${sign}`,
  ]
  return [
    new Paragraph({ children: [run(given.word, 'bold', room.textSize)] }),
    ...lines.map((line) => new Paragraph({ spacing: { before: 40 }, children: [run(line, 'plain', room.textSize)] })),
  ]
}
