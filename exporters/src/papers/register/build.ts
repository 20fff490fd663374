import { byOrder, type MapRecord, type Procedure, type Project, partsOf, proceduresInOrder } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, column, linesOf, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block, Column, Description } from '../description.ts'
import { termOf, volumeOf } from '../passport/build.ts'
import { numbering } from '../procedure/sections.ts'
import { characteristicsOf, leadTimeOf, ofMap, ofState, processState } from '../processFacts.ts'
import { report } from '../report.ts'

/** «Реестр процессов» (domain.md 10.3): the process of the project and its subprocesses, who is in them and what they are. */
export function buildRegister(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).office.register
  const section = numbering()
  const entries = [whole(project, lang), ...parts(project, lang)]
  const who = table(entries, WHO, lang)
  const what = table(entries, WHAT, lang)
  const lost = [...who.lost, ...what.lost]
  return report(project, asked, {
    kind: t.kind,
    name: t.name,
    stamp: 'approved',
    blocks: [
      section(t.who),
      who.block,
      section(t.what),
      what.block,
      ...(lost.length > 0 ? [paragraph(t.lost(lost), 'note')] : []),
    ],
  })
}

const WHO = ['number', 'process', 'type', 'owner', 'performers', 'client', 'state', 'updated'] as const
const WHAT = ['number', 'process', 'input', 'output', 'volume', 'term', 'regulations', 'systems', 'lead'] as const
type Field = (typeof WHO)[number] | (typeof WHAT)[number]
type Entry = Readonly<Record<Field, string>>

const WIDTHS: Partial<Record<Field, number>> = {
  number: 12,
  type: 46,
  owner: 40,
  client: 30,
  state: 28,
  updated: 22,
  input: 34,
  output: 34,
  volume: 26,
  term: 22,
  systems: 34,
  lead: 27,
}

function table(entries: readonly Entry[], fields: readonly Field[], lang: Lang): { block: Block; lost: string[] } {
  const t = textsOf(lang).office.register
  const columns: Column[] = fields.map((field) => column(t[field], WIDTHS[field] ?? null))
  const rows = entries.map((entry) =>
    row(fields.map((field) => cell(entry[field], field === 'process' ? 'bold' : 'plain'))),
  )
  const kept = withoutEmptyColumns(columns, rows, 2)
  return { block: { block: 'table', columns: kept.columns, rows: kept.rows, ruled: false }, lost: kept.lost }
}

function whole(project: Project, lang: Lang): Entry {
  const texts = textsOf(lang)
  const { about, card } = project
  const current = ofState(project, 'current') ?? ofState(project, 'target')
  const procedure: Procedure | undefined = proceduresInOrder(project)[0]
  const updated = card.currentOn ?? card.versionOn
  return {
    ...ofTheMap(current, project, lang),
    number: '1',
    process: (lang === 'en' && about.titleEn) || about.title || texts.untitled,
    type: about.processType,
    owner: about.processOwner,
    client: linesOf(card.clients).join('; '),
    state: texts.office.register.states[processState(project)],
    updated: updated ? noteDate(updated, lang) : '',
    volume: volumeOf(project, lang),
    term: termOf(project, lang),
    regulations: linesOf(procedure?.regulations ?? '').join('; '),
  }
}

/** A map that operations stand for is a process of its own. */
function parts(project: Project, lang: Lang): Entry[] {
  const texts = textsOf(lang)
  const inner = [...partsOf(project)]
    .flatMap((id) => project.maps.get(id) ?? [])
    .filter((map: MapRecord) => map.state === 'current')
    .sort(byOrder)
  return inner.map((map, at) => ({
    ...ofTheMap(ofMap(project, map.id), project, lang),
    number: `1.${at + 1}`,
    process: map.name || texts.untitled,
    type: '',
    owner: '',
    client: '',
    state: '',
    updated: '',
    volume: '',
    term: '',
    regulations: '',
  }))
}

function ofTheMap(of: ReturnType<typeof ofMap>, project: Project, lang: Lang) {
  const said = of && characteristicsOf(of.map, project, lang)
  return {
    performers: said?.performers.join(', ') ?? '',
    input: said?.inputs.join(', ') ?? '',
    output: said?.outputs.join(', ') ?? '',
    systems: said?.systems.join(', ') ?? '',
    lead: of ? leadTimeOf(of, project, lang) : '',
  }
}
