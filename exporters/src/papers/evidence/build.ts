import {
  byOrder,
  ces,
  csat,
  EVIDENCE_METHODS,
  type Evidence,
  type Id,
  insightStanding,
  type Marks,
  methodsBehind,
  type Project,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, figure, linesOf, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block, Description, Line } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { textOf } from '../procedure/reading.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

/** What the team heard, saw and read, what it supposed and what it understood (regulation 5.5.4, stages 1 and 2). */
export function buildEvidence(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang)
  const section = numbering()
  const methods = EVIDENCE_METHODS.map((method) => method as string)
  const all = [...project.evidence.values()].sort(
    (a, b) => methods.indexOf(a.method) - methods.indexOf(b.method) || byOrder(a, b),
  )
  const numbers = new Map(all.map(({ id }, at) => [id, at + 1]))
  const absent = paragraph(t.research.none, 'missing')
  const blocks = [
    section(t.research.byMethod),
    ...(all.length > 0 ? [summary(all, lang), ...marks(all, lang)] : [absent]),
    ...(all.length > 0 ? [section(t.research.pieces), pieces(all, project, lang)] : []),
    section(t.research.hypotheses),
    ...hypotheses(project, numbers, lang),
    section(t.research.insights),
    ...insights(project, numbers, lang),
  ]
  return report(project, asked, { kind: t.research.evidenceKind, name: t.research.evidence, blocks })
}

function summary(all: readonly Evidence[], lang: Lang): Block {
  const t = textsOf(lang)
  const rows = EVIDENCE_METHODS.flatMap((method) => {
    const here = all.filter((one) => one.method === method)
    if (here.length === 0) return []
    const respondents = new Set(here.map(({ respondent }) => respondent).filter((code) => code !== ''))
    return row([
      cell(t.research.methods[method]),
      figure(here.length, 0, lang),
      figure(respondents.size || null, 0, lang),
    ])
  })
  const columns = [
    column(t.research.method, 90),
    column(t.research.count, 44, 'right'),
    column(t.research.respondents, 44, 'right'),
  ]
  return { block: 'table', columns, rows, ruled: false }
}

function marks(all: readonly Evidence[], lang: Lang): Block[] {
  const t = textsOf(lang).research
  const told = ({ value, decimals, answers }: Marks, of: (value: string, answers: number) => string) =>
    value === null ? [] : [of(formatNumber(value, decimals, lang), answers)]
  const lines = [...told(csat(all), t.csat), ...told(ces(all), t.ces)]
  return lines.length > 0 ? [paragraph(lines.join(' '), 'note')] : []
}

function pieces(all: readonly Evidence[], project: Project, lang: Lang): Block {
  const t = textsOf(lang)
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.no, 9, 'center'),
      column(t.research.method, 36),
      column(t.date, 22),
      column(t.research.text, null),
      column(t.research.from, 44),
      column(t.research.about, null),
    ],
    all.map((one, at) => {
      const segment = project.segments.get(one.segment ?? '')?.name ?? ''
      const quote = linesOf(one.quote).join(' ')
      return row([
        figure(at + 1, 0, lang),
        cell(t.research.methods[one.method]),
        cell(one.date ? noteDate(one.date, lang) : ''),
        cellOf([
          ...linesOf(one.text).map((text) => words(text)),
          ...markWords(one, lang),
          ...(quote ? [words(`${t.quoteOpen}${quote}${t.quoteClose}`, 'aside')] : []),
        ]),
        cell([segment, one.respondent, one.place, one.source].filter((text) => text !== '').join(', ')),
        cellOf(subjects(one.about, project, lang)),
      ])
    }),
    2,
  )
  return { block: 'table', columns, rows, ruled: false }
}

const markWords = ({ satisfaction, ease }: Evidence, lang: Lang): Line[] => {
  const t = textsOf(lang).research
  const told = [satisfaction === null ? [] : t.mark(satisfaction), ease === null ? [] : t.ease(ease)].flat()
  return told.length > 0 ? [words(told.join(', '), 'small')] : []
}

/** Steps, problems and points of contact by their names. */
const subjects = (about: readonly Id[], project: Project, lang: Lang): Line[] =>
  about.flatMap((id) => {
    const step = project.steps.get(id)
    const problem = project.problems.get(id)
    const text = step
      ? textOf(step, lang)
      : problem
        ? `${textsOf(lang).numberSign}${problem.number ?? '…'} ${problem.text}`
        : (project.touchpoints.get(id)?.name ?? '')
    return text.trim() === '' ? [] : [words(text.trim())]
  })

const cited = (ids: readonly Id[], numbers: ReadonlyMap<Id, number>): string =>
  ids
    .flatMap((id) => numbers.get(id) ?? [])
    .sort((a, b) => a - b)
    .join(', ')

function hypotheses(project: Project, numbers: ReadonlyMap<Id, number>, lang: Lang): Block[] {
  const t = textsOf(lang)
  const all = [...project.hypotheses.values()].sort(byOrder)
  if (all.length === 0) return [paragraph(t.research.none, 'missing')]
  const said = (text: string) => cellOf(linesOf(text).map((one) => words(one)))
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.research.believe, null),
      column(t.research.because, null),
      column(t.research.knownBy, null),
      column(t.research.state, 34),
      column(t.research.supports, 30),
      column(t.research.against, 30),
    ],
    all.map((one) =>
      row([
        said(one.text),
        said(one.because),
        said(one.knownBy),
        cell(t.research.states[one.state]),
        cell(cited(one.supports, numbers)),
        cell(cited(one.against, numbers)),
      ]),
    ),
    1,
  )
  return [{ block: 'table', columns, rows, ruled: false }]
}

function insights(project: Project, numbers: ReadonlyMap<Id, number>, lang: Lang): Block[] {
  const t = textsOf(lang)
  const all = [...project.insights.values()].sort(byOrder)
  if (all.length === 0) return [paragraph(t.research.none, 'missing')]
  const columns = [
    column(t.research.insight, null),
    column(t.research.restsOn, 40),
    column(t.research.method, 70),
    column(t.research.state, 46),
  ]
  const rows = all.map((one) =>
    row([
      cellOf(linesOf(one.text).map((text) => words(text))),
      cell(cited(one.evidence, numbers)),
      cell([...methodsBehind(project, one.evidence)].map((method) => t.research.methods[method]).join(', ')),
      cell(t.research.standings[insightStanding(project, one)]),
    ]),
  )
  return [{ block: 'table', columns, rows, ruled: false }]
}
