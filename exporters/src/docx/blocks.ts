import { BorderStyle, HeadingLevel, Paragraph, type Table, TableCell, TableRow, TextRun } from 'docx'
import type { Block, Fact } from '../papers/description.ts'
import { besides, ended, gap, headOf } from './head.ts'
import { ACCENT, GREY, INK, LABEL, millimetres, SANS, SERIF } from './measures.ts'
import { framedRun, paragraphOf, sansRun, textRun } from './runs.ts'
import { framed, NO_BORDERS, type Room, tableOf } from './tables.ts'

type Written = Paragraph | Table

const GUTTER = 9
const LABELS = 30
const SIGNATURE = 36
const rule = { style: BorderStyle.SINGLE, size: 6, color: INK }
const thin = { style: BorderStyle.SINGLE, size: 3, color: 'B4BAC2' }

/** The foot is not among them: it stands in the foot of the page. */
export function blocksOf(blocks: readonly Block[], room: Room): Written[] {
  return blocks.flatMap((block) => written(block, room))
}

function written(block: Block, room: Room): Written[] {
  const { density } = room
  switch (block.block) {
    case 'head':
      return headOf(block, room)
    case 'strip':
      return [strip(block, room), gap(8)]
    case 'section':
      return [section(block, room)]
    case 'paragraph': {
      const plain = block.line.runs.every(({ tone }) => tone === 'plain')
      const size = plain ? density.textSize : Math.min(density.textSize, 10)
      const alignment = plain && density.stacked && !block.line.dash ? 'both' : 'left'
      return [paragraphOf(block.line, size, { keepNext: block.sticky, alignment, spacing: { before: 20, after: 60 } })]
    }
    case 'facts':
      return [facts(block.rows, room)]
    case 'table':
      return [tableOf(block, room), gap(4)]
    case 'effects':
      return [effects(block, room), gap(3)]
    case 'pair':
      return pair(block, room)
    case 'signature':
      return [gap(12), signature(block, room)]
    case 'foot':
      return []
  }
}

function section({ number, text, aside, ruled }: Extract<Block, { block: 'section' }>, room: Room): Paragraph {
  const runs = ruled
    ? [
        new TextRun({ text: `${number}  `, font: SERIF, size: 26, color: ACCENT, bold: true }),
        new TextRun({ text, size: 19 }),
        ...(aside ? [sansRun(`   ${aside}`, 8.2, { color: LABEL, bold: false })] : []),
      ]
    : [new TextRun({ text: number ? `${number} ${text}` : text, size: 24 })]
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: ruled ? { before: 0, after: 50 } : { before: 180, after: 70 },
    ...(ruled ? { border: { top: { style: BorderStyle.SINGLE, size: 10, color: INK, space: 2 } } } : {}),
    ...(ruled && room.density.stacked ? { spacing: { before: 160, after: 60 } } : {}),
    children: runs,
  })
}

function strip({ cells }: Extract<Block, { block: 'strip' }>, { width }: Room): Table {
  const each = width / cells.length
  return framed(
    cells.map(() => each),
    [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ label, value, state }, at) =>
            new TableCell({
              width: { size: millimetres(each), type: 'dxa' },
              margins: { top: 60, bottom: 60 },
              borders: { ...NO_BORDERS, top: rule, bottom: rule, ...(at > 0 ? { left: thin } : {}) },
              children: [
                new Paragraph({ children: [sansRun(label, 7.5, { color: LABEL })] }),
                new Paragraph({
                  children: [
                    textRun(value, 11),
                    ...(state ? [new TextRun({ text: '  ', size: 22 }), framedRun(state)] : []),
                  ],
                }),
              ],
            }),
        ),
      }),
    ],
  )
}

function facts(rows: readonly Fact[], room: Room): Table {
  const { textSize, rowGap } = room.density
  const widths = [LABELS, room.width - LABELS]
  const between = millimetres(rowGap * 0.45)
  return framed(
    widths,
    rows.map(
      (fact) =>
        new TableRow({
          children: [
            [new Paragraph({ children: [sansRun(fact.label, Math.max(7.4, textSize * 0.83), { color: LABEL })] })],
            factLines(fact, room),
          ].map(
            (children, at) =>
              new TableCell({
                width: { size: millimetres(widths[at]!), type: 'dxa' },
                margins: { left: 0, right: 40, top: between, bottom: between },
                borders: NO_BORDERS,
                children: ended(children),
              }),
          ),
        }),
    ),
    0,
  )
}

function factLines({ lines, people }: Fact, { density, width }: Room): Written[] {
  const size = density.textSize
  const all = lines.map((line) => paragraphOf(line, size))
  if (!people) return all
  if (density.runIn) {
    const runs = lines.flatMap((line, at) => [
      ...(at > 0 ? [{ text: '; ', tone: 'plain' as const }] : []),
      ...line.runs,
    ])
    return [paragraphOf({ dash: false, runs }, size)]
  }
  const half = Math.ceil(all.length / 2)
  const each = (width - LABELS) / 2
  return [besides([each, each], [all.slice(0, half), all.slice(half)])]
}

function effects({ figures }: Extract<Block, { block: 'effects' }>, { width }: Room): Table {
  const each = width / figures.length
  return framed(
    figures.map(() => each),
    [
      new TableRow({
        children: figures.map(
          ({ figure, label }) =>
            new TableCell({
              width: { size: millimetres(each), type: 'dxa' },
              borders: { ...NO_BORDERS, left: { style: BorderStyle.SINGLE, size: 12, color: ACCENT } },
              children: [
                new Paragraph({ children: [new TextRun({ text: figure, bold: true, size: 24 })] }),
                new Paragraph({ children: [new TextRun({ text: label, font: SANS, size: 15, color: GREY })] }),
              ],
            }),
        ),
      }),
    ],
  )
}

function signature({ post, name }: Extract<Block, { block: 'signature' }>, { width, density }: Room): Table {
  const line = new Paragraph({ border: { bottom: { ...rule, size: 4 } }, children: [] })
  const size = density.textSize
  const rest = width - SIGNATURE - 2 * GUTTER
  return besides(
    [rest * 0.6, SIGNATURE, GUTTER, rest * 0.4 + GUTTER],
    [
      [new Paragraph({ children: [textRun(post, size)] })],
      [line],
      [],
      [new Paragraph({ children: [new TextRun({ text: name, size: size * 2 })] })],
    ],
  )
}

function pair({ left, right }: Extract<Block, { block: 'pair' }>, room: Room): Written[] {
  if (room.density.stacked) return blocksOf([...left, ...right], room)
  const half = (room.width - GUTTER) / 2
  const side = (blocks: readonly Block[]) => blocksOf(blocks, { ...room, width: half })
  return [besides([half, GUTTER, half], [side(left), [], side(right)]), gap(room.density.between * 1.6)]
}
