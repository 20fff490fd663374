import { type Element, loopReading, type Project, type Relation, systemFindings, systemMap } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, cellOf, column, figure, linesOf, paragraph, row, withoutEmptyColumns, words } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { mapOfKind } from '../mapOfKind.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'
import { type ReadSystem, readSystem } from './reading.ts'
import { stakeholderBlocks } from './stakeholders.ts'

/** What stands around the process, as tables (domain.md 7): the asked map, else the first system map. */
export function buildSystem(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang)
  const map = systemMap(project, mapOfKind(project, 'system', asked.map) ?? '')
  const blocks = map ? blocksOf(readSystem(project, map, lang)) : [paragraph(t.system.none, 'missing')]
  return report(project, asked, { kind: t.system.kind, name: t.system.name, blocks })
}

function blocksOf(read: ReadSystem): Block[] {
  const { map, lang } = read
  const t = textsOf(lang).system
  if (map.elements.length === 0) return [paragraph(t.empty, 'missing')]
  const section = numbering()
  return [
    section(t.elements),
    elementTable(read),
    section(t.relations),
    map.relations.length > 0 ? relationTable(read) : paragraph(t.noRelations, 'missing'),
    section(t.loops),
    ...loopBlocks(read),
    section(t.grid),
    ...stakeholderBlocks(read),
    section(t.lacks),
    findingsBlock(read),
  ]
}

function elementTable({ project, map, analysis, lang, name }: ReadSystem): Block {
  const t = textsOf(lang)
  const { system } = t
  const byName = new Intl.Collator(lang)
  const all = [...map.elements].sort((a, b) => byName.compare(name(a.id), name(b.id)))
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.no, 9, 'center'),
      column(system.element, 56),
      column(system.elementKind, 36),
      column(system.owner, 36),
      column(system.influence, 24, 'right'),
      column(system.interest, 23, 'right'),
      column(system.attitude, 31, 'right'),
      column(system.into, 18, 'right'),
      column(system.out, 18, 'right'),
      column(system.between, 22, 'right'),
      column(system.note, null),
    ],
    all.map((one, at) => {
      const figures = analysis.figures.get(one.id)!
      return row([
        figure(at + 1, 0, lang),
        cellOf([
          words(name(one.id), 'bold'),
          ...(analysis.bottleneck === one.id ? [words(system.bottleneck, 'small')] : []),
        ]),
        cell(system.kinds[one.kind]),
        cell(project.participants.get(one.owner ?? '')?.name ?? ''),
        figure(one.influence, 0, lang),
        figure(one.interest, 0, lang),
        attitude(one, lang),
        figure(figures.into, 0, lang),
        figure(figures.out, 0, lang),
        figure(Math.round(figures.between * 100), 0, lang),
        cellOf(linesOf(one.note).map((text) => words(text))),
      ])
    }),
    2,
  )
  return { block: 'table', columns, rows, ruled: false }
}

function attitude({ attitude: value }: Element, lang: Lang) {
  const told = figure(value, 0, lang)
  return value !== null && value > 0 ? { ...told, lines: [words(`+${value}`)] } : told
}

function relationTable({ map, lang, name }: ReadSystem): Block {
  const t = textsOf(lang).system
  const byName = new Intl.Collator(lang)
  const all = [...map.relations].sort(
    (a, b) => byName.compare(name(a.start), name(b.start)) || byName.compare(name(a.end), name(b.end)),
  )
  const { columns, rows } = withoutEmptyColumns(
    [
      column(t.start, 56),
      column(t.tie, 56),
      column(t.end, 56),
      column(t.label, null),
      column(t.strength, 24, 'right'),
      column(t.note, null),
    ],
    all.map((one) =>
      row([
        cell(name(one.start)),
        cell(tieWords(one, lang)),
        cell(name(one.end)),
        cell(one.label),
        figure(one.strength, 0, lang),
        cellOf(linesOf(one.note).map((text) => words(text))),
      ]),
    ),
    3,
  )
  return { block: 'table', columns, rows, ruled: false }
}

function tieWords({ kind, polarity, delay }: Relation, lang: Lang): string {
  const t = textsOf(lang).system
  if (kind !== 'influences') return t.ties[kind]
  return [`${t.ties[kind]}: ${t[polarity]}`, ...(delay ? [t.delay] : [])].join(', ')
}

function loopBlocks({ project, analysis, lang, name }: ReadSystem): Block[] {
  const t = textsOf(lang).system
  const { loops, loopsAreCut, leverage } = analysis
  if (loops.length === 0) return [paragraph(t.noLoops, 'note')]
  const columns = [column(t.loop, 16, 'center'), column(t.sort, 36), column(t.reading, null)]
  const rows = loops.map((one) =>
    row([cell(one.name, 'bold'), cell(t.sorts[one.sort]), cell(readOut(loopReading(project, one, lang)))]),
  )
  return [
    { block: 'table', columns, rows, ruled: false },
    ...(loopsAreCut ? [paragraph(t.cut, 'note')] : []),
    ...(leverage.length > 0 ? [paragraph(t.leverage(leverage.map(name).join(', ')), 'note')] : []),
  ]
}

/** The fonts of the papers have no arrows. */
const readOut = (reading: string): string => reading.replaceAll(' → ', ', ')

function findingsBlock({ project, map, lang, name }: ReadSystem): Block {
  const t = textsOf(lang).system
  const found = systemFindings(project, map)
  if (found.length === 0) return paragraph(t.fine, 'note')
  const rows = found.map(({ code, about }) => {
    const [first = '', ...others] = about.filter((id) => project.elements.has(id))
    const concerned = others.length > 0 ? `${name(first)}: ${others.map(name).join(', ')}` : name(first)
    return row([cell(t.findings[code]), cell(code === 'conflict' ? about.slice(1).map(name).join(' – ') : concerned)])
  })
  return { block: 'table', columns: [column(t.finding, 90), column(t.about, null)], rows, ruled: false }
}
