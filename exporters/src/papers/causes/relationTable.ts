import { causeDigraph, type Problem, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, row, words } from '../cells.ts'
import type { Block } from '../description.ts'

/** Drivers and outcomes of each problem that has arrows between its causes; null: none has. */
export function relationTable(project: Project, problems: readonly Problem[], lang: Lang): Block | null {
  const t = textsOf(lang)
  const { causes } = t
  const columns = [
    column(causes.cause, null),
    column(causes.outIn, 24, 'center'),
    column(causes.role, 40),
    column(causes.leadsTo, null),
  ]
  const rows = problems.flatMap(({ id, number, text }) => {
    const graph = causeDigraph(project, id)
    if (graph.arrows.length === 0) return []
    const related = graph.causes.filter(({ out, into }) => out + into > 0)
    const told = related.map(({ cause, out, into, role }) =>
      row([
        cell(cause.text.trim()),
        cell(`${out}/${into}`),
        cell(role ? causes.roles[role] : ''),
        cellOf(
          graph.arrows
            .filter(({ start }) => start === cause.id)
            .map(({ end }) => words(project.causes.get(end!)!.text.trim())),
        ),
      ]),
    )
    return [row([cell(`${t.numberSign}${number ?? '…'} ${text.trim()}`, 'bold', columns.length)], true), ...told]
  })
  return rows.length > 0 ? { block: 'table', columns, rows, ruled: false } : null
}
