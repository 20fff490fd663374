import { byOrder, type Persona, type Project, type Segment } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, figure, linesOf, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

/** Segments of the clients and the personas that stand for them (domain.md 6). */
export function buildClients(project: Project, asked: Asked): Description {
  const t = textsOf(asked.lang).research
  const section = numbering()
  const [segments, personas] = [
    [...project.segments.values()].sort(byOrder),
    [...project.personas.values()].sort(byOrder),
  ]
  const blocks = [
    section(t.segments),
    ...tableOf(segments, asked.lang),
    section(t.personas),
    ...cardsOf(personas, project, asked.lang),
  ]
  return report(project, asked, { kind: t.clientsKind, name: t.clients, blocks })
}

function tableOf(segments: readonly Segment[], lang: Lang): Block[] {
  const t = textsOf(lang)
  if (segments.length === 0) return [paragraph(t.research.none, 'missing')]
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.no, 9, 'center'),
      column(t.research.segment, 62),
      column(t.research.criteria, null),
      column(t.research.size, 26, 'right'),
      column(t.research.share, 24, 'right'),
    ],
    segments.map(({ name, criteria, size, share }, at) =>
      row([
        figure(at + 1, 0, lang),
        cell(name || t.untitled, 'bold'),
        cellOf(linesOf(criteria).map((one) => words(one))),
        figure(size, 0, lang),
        figure(share === null ? null : share * 100, 0, lang),
      ]),
    ),
    2,
  )
  return [{ block: 'table', columns, rows, ruled: false }]
}

function cardsOf(personas: readonly Persona[], project: Project, lang: Lang): Block[] {
  const t = textsOf(lang)
  if (personas.length === 0) return [paragraph(t.research.none, 'missing')]
  const { persona } = t.research
  const said = (text: string) => cellOf(linesOf(text).map((one) => words(one)))
  const { columns, rows } = withoutEmptyColumns(
    [
      column(persona.name, 44),
      column(persona.portrait, null),
      column(persona.context, null),
      column(persona.goals, null),
      column(persona.barriers, null),
      column(persona.channels, 36),
    ],
    personas.map((one) => {
      const segment = project.segments.get(one.segment ?? '')?.name
      const channels = one.channels.flatMap(
        (name) => t.research.channels[name as keyof typeof t.research.channels] ?? [],
      )
      return row([
        cellOf([words(one.name || t.untitled, 'bold'), ...(segment ? [words(segment, 'small')] : [])]),
        said(one.portrait),
        said(one.context),
        said(one.goals),
        said(one.barriers),
        cell(channels.join(', ')),
      ])
    }),
    1,
  )
  return [{ block: 'table', columns, rows, ruled: false }]
}
