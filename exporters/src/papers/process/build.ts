import { analyse, type Id, mapOfState, type ProcessMap, type Project, processMap, processMaps } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { column, fact, paragraph, withoutEmptyColumns } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { formatNumber, formatRange } from '../numbers.ts'
import { readProcedure } from '../procedure/reading.ts'
import { report } from '../report.ts'
import { decision, operation } from './rows.ts'

/** «Описание бизнес-процесса» (domain.md 10.3): a passport, and the map in flow order as a table. */
export function buildProcess(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).pack
  const map = processMap(project, mapAsked(project, asked.map))
  const blocks = map ? [passport(map, project, lang), ...table(map, project, lang)] : [paragraph(t.noMap, 'missing')]
  return report(project, asked, { kind: t.processKind, name: t.process, blocks, stamp: 'agreed' })
}

function mapAsked(project: Project, asked: Id | undefined): Id {
  const maps = processMaps(project)
  return (maps.find(({ id }) => id === asked) ?? mapOfState(project, 'current') ?? maps[0])?.id ?? ''
}

function passport(map: ProcessMap, project: Project, lang: Lang): Block {
  const texts = textsOf(lang)
  const t = texts.pack
  const { about, card } = project
  const known = (label: string, text: string) => fact(label, text, texts.missing)
  const bounds = about.boundaryFrom || about.boundaryTo
  return {
    block: 'pair',
    left: [
      {
        block: 'facts',
        rows: [
          known(t.owner, about.processOwner),
          known(t.boundaries, bounds ? t.boundary(about.boundaryFrom || '…', about.boundaryTo || '…') : ''),
          known(t.clients, card.clients),
        ],
      },
    ],
    right: [
      {
        block: 'facts',
        rows: [
          known(t.state, t.states[map.map.state]),
          known(t.volume, about.annualVolume === null ? '' : t.perYear(formatNumber(about.annualVolume, 0, lang))),
          known(t.time, leadTime(map, project, lang)),
        ],
      },
    ],
  }
}

/** In working days; empty while the map has no sound figures. */
function leadTime(map: ProcessMap, project: Project, lang: Lang): string {
  const t = textsOf(lang)
  const found = analyse(map, project)
  if (!found.sound) return ''
  const days = (minutes: number) => minutes / project.settings.workdayMinutes
  const range = found.atLeast
    ? `${t.atLeast}${formatNumber(days(found.min), 1, lang)}`
    : formatRange(days(found.min), days(found.max.heading.minutes), 1, lang)
  return `${range}\u00a0${t.units.workday}`
}

function table(map: ProcessMap, project: Project, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const t = texts.pack
  const read = readProcedure(map, project, lang)
  const section: Block = { block: 'section', number: '', text: t.steps, aside: '', ruled: false }
  if (read.rows.length === 0) return [section, paragraph(t.noSteps, 'missing')]
  const all = [
    column(texts.no, 9, 'right'),
    column(t.operation, 58),
    column(t.performer, 40),
    column(t.documents, 33),
    column(t.systems, 18),
    column(t.work, 23, 'right'),
    column(t.waitBefore, 36),
    column(t.kindOfWork, null),
    column(t.problems, 19),
  ]
  const drawn = read.rows.map((step) =>
    step.look === 'operation' ? operation(step, read, project, lang) : decision(step, read, project, all.length, lang),
  )
  const { columns, rows } = withoutEmptyColumns(all, drawn, 3)
  const valued = read.rows.some(({ value }) => value === 'VA')
  return [section, { block: 'table', columns, rows, ruled: false }, ...(valued ? [paragraph(t.valueNote, 'note')] : [])]
}
