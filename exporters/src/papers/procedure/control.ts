import { analyse, type Procedure, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, linesOf, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import type { Block } from '../description.ts'
import { formatNumber, formatRange } from '../numbers.ts'
import type { ReadProcedure } from './reading.ts'
import type { Section } from './sections.ts'

interface Norm {
  readonly name: string
  readonly value: string
}

/** What is watched: people's own words, then the norms that follow from the map. */
export function control({
  project,
  procedure,
  read,
  section,
  lang,
}: {
  project: Project
  procedure: Procedure | null
  read: ReadProcedure | null
  section: Section
  lang: Lang
}): Block[] {
  const t = textsOf(lang)
  const own = linesOf(procedure?.control ?? '').map((one) => paragraph(one))
  const norms = read ? normsOf(read, project, lang) : []
  const all = [
    column(t.indicator, null),
    column(t.normWord, 34, 'right'),
    column(t.measured, 44),
    column(t.measuredBy, 34),
  ]
  const filled = norms.map(({ name, value }) =>
    row([cell(name), cell(value), cell(procedure?.measured ?? ''), cell(procedure?.measuredBy ?? '')]),
  )
  const { columns, rows } = withoutEmptyColumns(all, filled, 2)
  const table: Block[] =
    rows.length > 0 ? [{ block: 'table', columns, rows, ruled: false }, paragraph(t.normNote, 'note')] : []
  const blocks = [...own, ...table]
  return [section(t.control), ...(blocks.length > 0 ? blocks : [paragraph(t.missingSection, 'missing')])]
}

function normsOf({ map }: ReadProcedure, project: Project, lang: Lang): Norm[] {
  const t = textsOf(lang)
  const found = analyse(map, project)
  if (!found.sound) return []
  const days = (minutes: number) => minutes / project.settings.workdayMinutes
  const range = formatRange(days(found.min), days(found.max.heading.minutes), 1, lang)
  const percent = formatNumber(found.firstPassYield * 100, 1, lang)
  return [
    {
      name: `${t.leadTime}, ${t.units.workday}`,
      value: found.atLeast ? `${t.atLeast}${formatNumber(days(found.min), 1, lang)}` : range,
    },
    ...(found.returns.size > 0 ? [{ name: t.withoutReturns, value: `${t.atLeast}${percent}` }] : []),
    ...(found.signatures.counted > 0
      ? [{ name: t.signatures, value: `${t.atMost}${formatNumber(found.signatures.counted, 0, lang)}` }]
      : []),
  ]
}
