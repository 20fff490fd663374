import { chainGaps, type Id, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, figure, row, words } from '../cells.ts'
import type { Block } from '../description.ts'
import { textOf } from '../procedure/reading.ts'

/** Where the chain problem → root cause → solution → action → step is broken; null: nowhere. */
export function gapTable(project: Project, lang: Lang): Block | null {
  const { causes: t } = textsOf(lang)
  const gaps = chainGaps(project)
  if (gaps.length === 0) return null
  const columns = [column(t.gap, 76), column(t.count, 22, 'right'), column(t.about, null)]
  const rows = gaps.map(({ code, about }) =>
    row([
      cell(t.codes[code]),
      figure(about.length, 0, lang),
      cellOf(about.map((id) => words(nameOf(project, id, lang))).filter(({ runs }) => runs[0]!.text !== '')),
    ]),
  )
  return { block: 'table', columns, rows, ruled: false }
}

function nameOf(project: Project, id: Id, lang: Lang): string {
  const step = project.steps.get(id)
  if (step) return textOf(step, lang).trim()
  const cause = project.causes.get(id)
  if (cause) return cause.text.trim()
  const quoted = project.problems.get(id) ?? project.solutions.get(id) ?? project.actions.get(id)
  return quoted ? `${textsOf(lang).numberSign}${quoted.number ?? '…'} ${quoted.text.trim()}`.trim() : ''
}
