import { LeaderType, Paragraph, TabStopType, TextRun } from 'docx'
import type { Stamp } from '../papers/description.ts'
import { millimetres } from './measures.ts'
import { textRun } from './runs.ts'

const SIGNATURE = 30
const DAY = 8
const MONTH = 27

/** Its lines are tabs with a leader: real rules that stay in place when a name is typed over them. */
export function stamp(given: Stamp | null, size: number, lang: 'ru' | 'en'): Paragraph[] {
  if (!given) return []
  const half = Math.round(size * 2)
  const word = new Paragraph({
    children: [new TextRun({ text: given.word, bold: true, size: half, characterSpacing: 12 })],
  })
  if (given.instead) return [word, new Paragraph({ children: [new TextRun({ text: given.instead, size: half })] })]
  const ruled = (children: (string | { tab: true })[], stops: number[]) =>
    new Paragraph({
      spacing: { before: 70 },
      tabStops: stops.map((at) => ({
        type: TabStopType.LEFT,
        position: millimetres(at),
        leader: LeaderType.UNDERSCORE,
      })),
      children: [new TextRun({ children: children.map((one) => (typeof one === 'string' ? one : '\t')), size: half })],
    })
  const tab = { tab: true } as const
  const open = lang === 'ru' ? ['«', '» ', ' г.'] : ['', ' ', '']
  const date = given.date
    ? new Paragraph({ spacing: { before: 70 }, children: [new TextRun({ text: given.date, size: half })] })
    : ruled([open[0]!, tab, open[1]!, tab, ` ${given.year}${open[2]}`], [DAY + 2, DAY + MONTH + 5])
  return [
    word,
    new Paragraph({ children: [textRun(given.post, size)] }),
    ruled([tab, ` ${given.name}`], [SIGNATURE]),
    date,
  ]
}
