import { FATES, fatesOf, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, figure, row } from '../cells.ts'
import type { Block } from '../description.ts'
import type { Comparison } from './compared.ts'

/** How many operations were kept, shortened, removed …, and the minutes of the lead time that this took away. */
export function fateTable({ was, became }: Comparison, project: Project, section: Block, lang: Lang): Block[] {
  const t = textsOf(lang).office.report
  const fates = fatesOf(was.map, became.map, project)
  if (!fates.sound || fates.steps.length === 0) return []
  const rows = FATES.flatMap((fate) => {
    const of = fates.steps.filter((one) => one.fate === fate)
    const fewer = of.reduce((sum, one) => sum + one.minutesBefore - one.minutesAfter, 0)
    return of.length > 0 ? [row([cell(t.fates[fate]), figure(of.length, 0, lang), figure(fewer, 0, lang)])] : []
  })
  const columns = [column(t.fate, null), column(t.count, 32, 'right'), column(t.minutes, 44, 'right')]
  return [section, { block: 'table', columns, rows, ruled: false }]
}
