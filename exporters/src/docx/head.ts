import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
} from 'docx'
import type { Block } from '../papers/description.ts'
import { ACCENT, GREY, LABEL, millimetres, pixels } from './measures.ts'
import { framedRun, sansRun } from './runs.ts'
import { stamp } from './stamp.ts'
import { framed, NO_BORDERS, type Room } from './tables.ts'

type Head = Extract<Block, { block: 'head' }>
type Written = Paragraph | Table

const BETWEEN = { side: 62, textSize: 9.6 }
const WIDEST_LOGO = 46
const UNDER = { side: 80, textSize: 11 }

/** Stamps, organisation and title: the title between the stamps of a card, under those of a procedure. */
export function headOf(head: Head, { width, lang }: Room): Written[] {
  const { side, textSize } = head.between ? BETWEEN : UNDER
  const right = stamp(head.right, textSize, lang)
  if (head.between) {
    const organisation = head.organisation.map((text) => centred([sansRun(text, 7.5, { color: LABEL })]))
    const middle = [...logoOf(head, 9, AlignmentType.CENTER), ...organisation, ...titleOf(head)]
    return [besides([side, width - 2 * side, side], [stamp(head.left, textSize, lang), middle, right]), gap(6)]
  }
  const organisation = head.organisation.map((text) => new Paragraph({ children: [new TextRun({ text, size: 21 })] }))
  const left = [...logoOf(head, 16, AlignmentType.LEFT), ...organisation]
  return [besides([width - side, side], [left, right]), gap(24), ...titleOf(head), gap(6)]
}

function logoOf({ logo }: Head, high: number, alignment: 'left' | 'center'): Paragraph[] {
  if (!logo) return []
  const height = Math.min(high, (WIDEST_LOGO * logo.height) / logo.width)
  const { png, width, alt } = logo
  const picture = new ImageRun({
    type: 'png',
    data: Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0)),
    transformation: { width: pixels((height * width) / logo.height), height: pixels(height) },
    altText: { name: alt, title: alt, description: alt },
  })
  return [new Paragraph({ alignment, spacing: { after: 60 }, children: [picture] })]
}

function titleOf({ kind, title, note, state, between }: Head): Paragraph[] {
  const long = title.length
  const size = between ? (long > 160 ? 11 : long > 90 ? 13 : 15) : long > 200 ? 14 : long > 90 ? 18 : 22
  return [
    centred([sansRun(kind, between ? 10.5 : 10, { bold: true, color: ACCENT })]),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: title, size: size * 2 })],
    }),
    ...(note || state
      ? [
          centred([
            sansRun(note, 8, { color: GREY }),
            ...(state ? [sansRun('   ·   ', 8, { color: LABEL }), framedRun(state)] : []),
          ]),
        ]
      : []),
  ]
}

const centred = (children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children })

export const gap = (points: number): Paragraph =>
  new Paragraph({ spacing: { line: points * 20, lineRule: 'exact' }, children: [new TextRun({ text: '', size: 2 })] })

/** Groups of paragraphs side by side. */
export function besides(widths: readonly number[], cells: readonly (readonly Written[])[]): Table {
  return framed(widths, [
    new TableRow({
      children: cells.map(
        (children, at) =>
          new TableCell({
            width: { size: millimetres(widths[at]!), type: 'dxa' },
            margins: { left: 0, right: at < cells.length - 1 ? millimetres(2) : 0 },
            borders: NO_BORDERS,
            verticalAlign: VerticalAlign.TOP,
            children: ended(children),
          }),
      ),
    }),
  ])
}

/** Word wants a paragraph at the end of every cell. */
export function ended(children: readonly Written[]): Written[] {
  return children.at(-1) instanceof Paragraph ? [...children] : [...children, gap(1)]
}
