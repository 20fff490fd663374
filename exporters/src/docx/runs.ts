import { BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import type { Line, Run } from '../papers/description.ts'
import { GREY, INK, LABEL, millimetres, SANS } from './measures.ts'

type Placed = ConstructorParameters<typeof Paragraph>[0] & object

const half = (size: number) => Math.round(size * 2)

export function textRun({ text, tone }: Run, size: number): TextRun {
  switch (tone) {
    case 'note':
      return new TextRun({ text, font: SANS, size: half(Math.max(7, size * 0.77)), color: LABEL })
    case 'small':
      return new TextRun({ text, font: SANS, size: half(Math.max(7.4, size * 0.83)), color: GREY })
    case 'lead':
      return new TextRun({ text, font: SANS, size: half(Math.max(7, size * 0.82)), bold: true })
    case 'aside':
      return new TextRun({ text, size: half(size), color: GREY })
    case 'missing':
      return new TextRun({ text, size: half(size), italics: true, color: LABEL })
    default:
      return new TextRun({ text, size: half(size), bold: tone === 'bold' })
  }
}

export const sansRun = (text: string, size: number, more: { bold?: boolean; color?: string } = {}): TextRun =>
  new TextRun({ text, font: SANS, size: half(size), color: INK, ...more })

/** The state of a paper in its frame. */
export const framedRun = (text: string): TextRun =>
  new TextRun({
    text: `\u00a0${text}\u00a0`,
    font: SANS,
    size: 15,
    bold: true,
    border: { style: BorderStyle.SINGLE, size: 5, color: INK, space: 1 },
  })

export function paragraphOf({ dash, runs }: Line, size: number, more: Placed = {}): Paragraph {
  const written = runs.map((run) => textRun(run, size))
  if (!dash) return new Paragraph({ ...more, children: written })
  const hanging = millimetres(3)
  return new Paragraph({
    ...more,
    indent: { left: hanging, hanging },
    tabStops: [{ type: TabStopType.LEFT, position: hanging }],
    children: [new TextRun({ children: ['–\t'], size: half(size) }), ...written],
  })
}
