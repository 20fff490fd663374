import { causeTree, type Problem, type Project, provenBy } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, linesOf, row, withoutEmptyColumns, words } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block } from '../description.ts'

/** How each cause is checked; a cause of several problems once. Null: nothing is planned. */
export function planTable(project: Project, problems: readonly Problem[], lang: Lang): Block | null {
  const { causes: t } = textsOf(lang)
  const causes = new Map(problems.flatMap(({ id }) => causeTree(project, id).map(({ cause }) => [cause.id, cause])))
  const said = (text: string) => cellOf(linesOf(text).map((one) => words(one)))
  const planned = [...causes.values()].flatMap((cause) =>
    provenBy(project, cause.id).checks.map((check) =>
      row([
        said(cause.text),
        said(check.trace),
        cell(check.data),
        cell(check.how),
        cell(check.who),
        cell(check.due ? noteDate(check.due, lang) : ''),
        cellOf([words(t.results[check.result]), ...linesOf(check.found).map((one) => words(one))]),
      ]),
    ),
  )
  if (planned.length === 0) return null
  const columns = [
    column(t.cause, null),
    column(t.trace, null),
    column(t.data, 34),
    column(t.how, 34),
    column(t.who, 30),
    column(t.due, 22),
    column(t.result, 44),
  ]
  return { block: 'table', ...without(withoutEmptyColumns(columns, planned, 2)), ruled: false }
}

const without = ({ columns, rows }: ReturnType<typeof withoutEmptyColumns>) => ({ columns, rows })
