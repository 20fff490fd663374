import { byOrder, type Id, type Project, type Prototype } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, figure, linesOf, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block, Description, Line } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { textOf } from '../procedure/reading.ts'
import { report } from '../report.ts'

/** What was tried before it is carried out, how its test ended, and what was decided (regulation 5.5.4, stage 4). */
export function buildPrototypes(project: Project, asked: Asked): Description {
  const { lang } = asked
  const { prototypes: t } = textsOf(lang)
  const all = [...project.prototypes.values()].sort(byOrder)
  const blocks = [all.length === 0 ? paragraph(t.none, 'missing') : table(project, all, lang)]
  return report(project, asked, { kind: t.kind, name: t.name, blocks })
}

function table(project: Project, all: readonly Prototype[], lang: Lang): Block {
  const texts = textsOf(lang)
  const { prototypes: t } = texts
  const { columns, rows } = withoutEmptyColumns(
    [
      column(texts.no, 9, 'center'),
      column(t.prototype, null),
      column(t.tries, null),
      column(t.test, 52),
      column(t.result, null),
      column(t.decision, 32),
    ],
    all.map((one, at) =>
      row([
        figure(at + 1, 0, lang),
        cellOf([...said(one.text), words(t.fidelities[one.fidelity], 'small')]),
        cellOf(one.tries.flatMap((id) => tried(project, id, lang))),
        cellOf([
          ...said(one.how),
          ...[one.testers.trim(), one.day ? noteDate(one.day, lang) : '']
            .filter((text) => text !== '')
            .map((text) => words(text, 'small')),
        ]),
        cellOf([...said(one.result), ...minutes(one, lang)]),
        cell(one.decision ? t.decisions[one.decision] : t.undecided, one.decision ? 'bold' : 'plain'),
      ]),
    ),
    2,
  )
  return { block: 'table', columns, rows, ruled: false }
}

const said = (text: string): Line[] => linesOf(text).map((one) => words(one))

function tried(project: Project, id: Id, lang: Lang): Line[] {
  const solution = project.solutions.get(id)
  if (solution) {
    const name = textsOf(lang).prototypes.solution(String(solution.number ?? '…'))
    return [words(`${name} ${solution.text.trim()}`.trim())]
  }
  const step = project.steps.get(id)
  const text = step ? textOf(step, lang).trim() : ''
  return text === '' ? [] : [words(text)]
}

function minutes({ before, after }: Prototype, lang: Lang): Line[] {
  if (before === null || after === null) return []
  const figured = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1, lang)
  return [words(textsOf(lang).prototypes.minutes(figured(before), figured(after)), 'small')]
}
