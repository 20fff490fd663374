import { byOrder, type Milestone, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, paragraph, row } from '../cells.ts'
import { shortDate } from '../dates.ts'
import type { Block, Column } from '../description.ts'

/** The key events with their stretch of the year beside them. */
export function milestoneTable(project: Project, lang: Lang): Block {
  const t = textsOf(lang)
  const milestones = [...project.milestones.values()].sort(byOrder)
  if (milestones.length === 0) return paragraph(t.missing, 'missing')
  const span = spanOf(milestones)
  const withYear = span !== null && span.first.slice(0, 4) !== span.last.slice(0, 4)
  const columns: Column[] = [
    { head: '№', width: 8, align: 'left' },
    { head: t.event, width: null, align: 'left' },
    { head: t.start, width: withYear ? 18 : 14, align: 'right' },
    { head: t.finish, width: withYear ? 18 : 14, align: 'right' },
    {
      head: span ? `${shortDate(span.first, withYear)}–${shortDate(span.last, withYear)}` : '',
      width: 33,
      align: 'left',
    },
  ]
  const rows = milestones.map((one) => {
    const tone = one.number.includes('.') ? 'plain' : 'bold'
    return row([
      cell(one.number, tone),
      cell(one.name),
      cell(shortDate(one.start, withYear)),
      cell(shortDate(one.finish, withYear)),
      { span: 1, lines: [], bar: span && barOf(one, span) },
    ])
  })
  return { block: 'table', columns, rows, ruled: false }
}

interface Span {
  first: string
  last: string
}

function spanOf(milestones: readonly Milestone[]): Span | null {
  const days = milestones.flatMap(({ start, finish }) => [start, finish]).filter((day) => day !== null)
  days.sort()
  return days.length > 0 ? { first: days[0]!, last: days.at(-1)! } : null
}

function barOf({ start, finish }: Milestone, { first, last }: Span): [number, number] | null {
  const begins = start ?? finish
  const ends = finish ?? start
  if (!begins || !ends) return null
  const length = Date.parse(last) - Date.parse(first)
  const at = (day: string) =>
    length === 0 ? 0 : Math.round(((Date.parse(day) - Date.parse(first)) / length) * 1000) / 1000
  return at(begins) <= at(ends) ? [at(begins), at(ends)] : [at(ends), at(begins)]
}
