import { byOrder, channelCounts, formatMinutes, type Project, repeatedRequests, type Touchpoint } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, figure, linesOf, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { namesOf, textOf } from '../procedure/reading.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

/** The register of the points where a client meets the organisation, by channel, and what is asked for twice (domain.md 6). */
export function buildTouchpoints(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang)
  const section = numbering()
  const all = [...project.touchpoints.values()].sort(byOrder)
  const numbers = new Map(all.map(({ id }, at) => [id, at + 1]))
  const blocks =
    all.length === 0
      ? [paragraph(t.research.none, 'missing')]
      : [
          section(t.research.register),
          register(all, project, lang),
          section(t.research.byChannel),
          byChannel(all, lang),
          ...repeated(all, numbers, section, lang),
        ]
  return report(project, asked, { kind: t.research.touchpointsKind, name: t.research.touchpoints, blocks })
}

function register(all: readonly Touchpoint[], project: Project, lang: Lang): Block {
  const t = textsOf(lang)
  const { workdayMinutes } = project.settings
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.no, 9, 'center'),
      column(t.research.point, 50),
      column(t.research.channel, 30),
      column(t.research.documents, null),
      column(t.research.asks, null),
      column(t.research.frequency, 21, 'right'),
      column(t.research.duration, 25, 'right'),
      column(t.research.satisfaction, 21, 'right'),
      column(t.research.steps, null),
    ],
    all.map((one, at) => {
      const where = [one.place, one.who].filter((text) => text !== '').join(', ')
      const steps = one.steps.flatMap((id) => project.steps.get(id) ?? []).map((step) => textOf(step, lang))
      return row([
        figure(at + 1, 0, lang),
        cellOf([words(one.name || t.untitled, 'bold'), ...(where ? [words(where, 'small')] : [])]),
        cell(one.channel ? t.research.channels[one.channel] : ''),
        cell(namesOf(one.documents, project.documents, lang).join(', ')),
        cellOf(linesOf(one.asks).map((text) => words(text))),
        figure(one.frequency, Number.isInteger(one.frequency) ? 0 : 1, lang),
        cell(one.duration ? rangeOf(one.duration.triple, { locale: lang, workdayMinutes }) : ''),
        figure(one.satisfaction, 1, lang),
        cell(steps.filter((text) => text !== '').join('; ')),
      ])
    }),
    2,
  )
  return { block: 'table', columns, rows, ruled: false }
}

function byChannel(all: readonly Touchpoint[], lang: Lang): Block {
  const t = textsOf(lang)
  const columns = [
    column(t.research.channel, 80),
    column(t.research.points, 40, 'right'),
    column(t.research.contacts, 60, 'right'),
  ]
  const rows = channelCounts(all).map(({ channel, touchpoints, contacts }) =>
    row([
      channel ? cell(t.research.channels[channel]) : cell(t.missing, 'missing'),
      figure(touchpoints, 0, lang),
      figure(contacts, Number.isInteger(contacts) ? 0 : 1, lang),
    ]),
  )
  return { block: 'table', columns, rows, ruled: false }
}

function repeated(
  all: readonly Touchpoint[],
  numbers: ReadonlyMap<string, number>,
  section: (text: string) => Block,
  lang: Lang,
): Block[] {
  const t = textsOf(lang)
  const found = repeatedRequests(all)
  if (found.length === 0) return []
  const columns = [column(t.research.what, 110), column(t.research.where, null)]
  const rows = found.map(({ what, touchpoints }) =>
    row([cell(what), cell(touchpoints.map((id) => `${t.numberSign}${numbers.get(id)}`).join(', '))]),
  )
  return [section(t.research.repeated), { block: 'table', columns, rows, ruled: false }]
}

function rangeOf(
  [min, , max]: NonNullable<Touchpoint['duration']>['triple'],
  how: Parameters<typeof formatMinutes>[1],
) {
  const [from, to] = [formatMinutes(min, how), formatMinutes(max, how)]
  return from === to ? from : `${from} – ${to}`
}
