import { type Id, type Project, partsOf, proceduresInOrder } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { indicatorTable } from '../card/goals.ts'
import { fact, linesOf, paragraph } from '../cells.ts'
import type { Block, Description, Fact } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import { numbering } from '../procedure/sections.ts'
import { characteristicsOf, leadTimeOf, ofState } from '../processFacts.ts'
import { report } from '../report.ts'

/** «Паспорт процесса» (domain.md 10.3): what the process is, from where to where it goes, who and what it takes, and its figures. */
export function buildPassport(project: Project, asked: Asked): Description {
  const { lang } = asked
  const texts = textsOf(lang)
  const t = texts.office.passport
  const { about, card } = project
  const [current, target] = [ofState(project, 'current'), ofState(project, 'target')]
  const said = current ? characteristicsOf(current.map, project, lang) : null
  const procedure = proceduresInOrder(project)[0] ?? null
  const section = numbering()
  const known = (label: string, text: string): Fact => fact(label, text, texts.missing)
  const listed = (label: string, all: readonly string[]) => known(label, all.join('; '))
  const facts = (...rows: Fact[]): Block => ({ block: 'facts', rows })
  const indicators = indicatorTable(project, lang)
  const blocks: Block[] = [
    section(t.general),
    facts(
      known(t.process, (lang === 'en' && about.titleEn) || about.title),
      known(t.type, about.processType),
      known(t.owner, about.processOwner),
      known(t.organisation, about.organisationName),
      known(t.goal, procedure?.purpose ?? ''),
      listed(t.clients, linesOf(card.clients)),
    ),
    section(t.bounds),
    facts(
      known(t.from, about.boundaryFrom),
      known(t.to, about.boundaryTo),
      listed(t.starts, said?.starts ?? []),
      listed(t.inputs, said?.inputs ?? []),
      listed(t.suppliers, said?.suppliers ?? []),
      listed(t.ends, said?.ends ?? []),
      listed(t.outputs, said?.outputs ?? []),
      listed(t.consumers, linesOf(card.clients)),
    ),
    section(t.work),
    facts(
      listed(t.performers, said?.performers ?? []),
      known(t.resources, procedure?.resources ?? ''),
      listed(t.systems, said?.systems ?? []),
      known(t.regulations, procedure?.regulations ?? ''),
      ...related(project, lang),
    ),
    section(t.figures),
    facts(
      known(t.volume, volumeOf(project, lang)),
      known(t.term, termOf(project, lang)),
      known(t.leadNow, current ? leadTimeOf(current, project, lang) : ''),
      ...(target ? [known(t.leadThen, leadTimeOf(target, project, lang))] : []),
    ),
    indicators ?? paragraph(t.noIndicators, 'missing'),
  ]
  return report(project, asked, { kind: t.kind, name: t.name, blocks, stamp: 'approved', portrait: true })
}

/** Maps that operations stand for. */
function related(project: Project, lang: Lang): Fact[] {
  const texts = textsOf(lang)
  const names = [...partsOf(project)].flatMap((id: Id) => project.maps.get(id)?.name.trim() || [])
  return names.length > 0 ? [fact(texts.office.passport.related, names.join('; '), texts.missing)] : []
}

export function volumeOf({ about }: Project, lang: Lang): string {
  if (about.annualVolume === null) return ''
  return `${formatNumber(about.annualVolume, 0, lang)}${about.unit ? ` (${about.unit})` : ''}`
}

export function termOf({ about }: Project, lang: Lang): string {
  return about.term ? textsOf(lang).office.term[about.term.basis](formatNumber(about.term.days, 0, lang)) : ''
}
