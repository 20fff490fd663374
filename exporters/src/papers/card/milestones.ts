import { byOrder, type Milestone, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, paragraph, row } from '../cells.ts'
import { shortDate } from '../dates.ts'
import type { Bar, Block } from '../description.ts'
import { type Axis, at, axisOf } from './axis.ts'

const INDENT = '\u00a0\u00a0'

/** Block 4: the key events with their stretch of the year beside them. */
export function events(project: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  const milestones = [...project.milestones.values()].sort(byOrder)
  const axis = axisOf(milestones.flatMap(({ start, finish }) => [start, finish]).filter((day) => day !== null))
  const aside = axis && !axis.severalYears ? t.inYear(axis.first.slice(0, 4)) : ''
  const section: Block = { block: 'section', number: '4', text: t.events, aside, ruled: true }
  if (milestones.length === 0) return [section, paragraph(t.missing, 'missing')]
  const withYear = axis?.severalYears ?? false
  const dateWidth = lang === 'ru' ? (withYear ? 16 : 12.5) : withYear ? 20 : 15
  const columns = [
    column(t.no, 7.5),
    column(t.event, null),
    column(t.start, dateWidth, 'right'),
    column(t.finish, dateWidth, 'right'),
    ...(axis ? [{ ...column('', 33), ticks: axis.ticks }] : []),
  ]
  const rows = milestones.map((one) => {
    const part = one.number.includes('.')
    return row([
      cell(one.number, part ? 'plain' : 'bold'),
      cell(part ? `${INDENT}${one.name}` : one.name),
      cell(shortDate(one.start, lang, withYear)),
      cell(shortDate(one.finish, lang, withYear)),
      ...(axis ? [{ ...cell(''), bar: barOf(one, part, axis, lang) }] : []),
    ])
  })
  return [section, { block: 'table', columns, rows, ruled: false }]
}

function barOf({ start, finish }: Milestone, part: boolean, axis: Axis, lang: Lang): Bar | null {
  const days = [start ?? finish, finish ?? start].filter((day) => day !== null).sort()
  const [begins, ends] = days
  if (!begins || !ends) return null
  const said = [begins, ends].map((day) => shortDate(day, lang, axis.severalYears))
  const point = begins === ends
  return {
    from: at(axis, begins, 0),
    to: point ? at(axis, begins, 0) : at(axis, ends, 1),
    look: point ? 'point' : part ? 'part' : 'stage',
    words: point ? said[0]! : said.join('–'),
  }
}
