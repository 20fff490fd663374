import {
  type Id,
  mapOfState,
  movedOn,
  type Procedure,
  type Project,
  proceduresInOrder,
  processMap,
  processMaps,
  reviewOn,
} from '@potok/model'
import { numbered } from '../../letterhead/code.ts'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { paragraph, run } from '../cells.ts'
import { foot } from '../code.ts'
import { longDate } from '../dates.ts'
import { RUNNING } from '../density.ts'
import type { Block, Description, Sheet } from '../description.ts'
import { stampOf } from '../stamp.ts'
import { initials, typeset } from '../typeset.ts'
import { control } from './control.ts'
import { readProcedure } from './reading.ts'
import { roleMatrix } from './roles.ts'
import { appendices, numbering, opening, resources, responsibility } from './sections.ts'
import { acquaintance, changes } from './sheets.ts'
import { stepTable } from './stepTable.ts'

const MARGINS = { left: 20, right: 10, top: 20, bottom: 20 }

/** The procedure that is named, else the one of the map that is named, else the first; its steps from the map that is named, else its own, else the target map, else any. */
export function buildProcedure(
  project: Project,
  { lang, map: mapId, procedure: named, address = null, acquainted = [], procedureCode }: Asked,
): Description {
  const t = textsOf(lang)
  const procedure =
    project.procedures.get(named ?? '') ?? proceduresInOrder(project).find((one) => !mapId || one.map === mapId) ?? null
  const map = processMap(project, mapId ?? procedure?.map ?? targetMap(project) ?? '')
  const title = procedure?.title || (lang === 'en' && project.about.titleEn) || project.about.title || t.untitled
  const year = procedure?.effective?.slice(0, 4) ?? '…'
  const code = numbered(procedureCode || `${t.sopCode}-{NN}`, procedure?.number || null, year)
  const version = procedure?.version || '1.0'
  const state = procedure?.state ?? 'draft'
  const read = map && readProcedure(map, project, lang)
  const isBehind = procedure !== null && movedOn(project, procedure) !== null
  const heading = { title, code, version, state, procedure, isBehind }
  const section = numbering()
  const given = { project, procedure, read, section, lang }
  const first = [head(project, heading, lang), strip(heading, lang), ...opening(given)]
  const matrix = read && roleMatrix(read, project, lang)
  const wide = matrix?.landscape ?? false
  // A wide matrix takes a sheet of its own: what else opens the procedure comes before it.
  const between = wide ? resources(given) : responsibility(given, matrix?.blocks ?? [])
  const own = wide ? responsibility(given, matrix?.blocks ?? []) : []
  const after = wide ? [] : resources(given)
  const work = [
    section(t.order),
    ...(read ? stepTable(read, project, lang) : [paragraph(t.noMap, 'missing')]),
    ...control(given),
    ...appendices(given),
  ]
  const last = [
    ...acquaintance(procedure, acquainted, section, lang),
    ...changes({ project, procedure, version, map }, section, lang),
  ]
  const document = `${code}, ${t.versionSmall} ${version}`
  const notes = [
    project.card.executor && `${t.executor}${initials(project.card.executor)}`,
    map ? t.madeFrom[map.map.state] : '',
    `${t.document}${document}`,
  ]
  const portrait = (blocks: readonly Block[]): Sheet => ({
    landscape: false,
    margins: MARGINS,
    densities: RUNNING,
    blocks,
  })
  const alt = t.codeAlt
  const blocks = [first, between, own, after, work, last]
  const sheets = [
    portrait([...first, ...between, ...after]),
    ...(wide ? [{ ...portrait(own), landscape: true }] : []),
    portrait(work),
    portrait([...last, foot(notes, { document, blocks, address, alt })]),
  ]
  const approved = state === 'approved' || state === 'finished'
  const running = { left: document, right: title }
  const draft = approved ? '' : t.draftWord
  return typeset({ lang, title, running, sheetWords: [t.sheet, t.of] as const, draft, sheets }, lang)
}

interface Heading {
  title: string
  code: string
  version: string
  state: Procedure['state']
  procedure: Procedure | null
  /** The map went on since somebody compared the two. */
  isBehind: boolean
}

function head({ about, card }: Project, { title, state, procedure }: Heading, lang: Lang): Block {
  const t = textsOf(lang)
  const approved = state === 'approved' || state === 'finished'
  const year = procedure?.effective?.slice(0, 4) ?? '20\u00a0\u00a0'
  const on = approved ? (procedure?.effective ?? null) : null
  return {
    block: 'head',
    left: null,
    organisation: about.organisationName
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    right: stampOf(t.approved, { post: card.approverPost, name: card.approverName, on, year }, lang),
    kind: t.sop,
    title,
    note: '',
    state: '',
    between: false,
  }
}

function strip({ code, version, state, procedure, isBehind }: Heading, lang: Lang): Block {
  const t = textsOf(lang)
  const effective = procedure?.effective ?? null
  const review = procedure && reviewOn(procedure)
  const known = state === 'approved' ? '' : t.state[state]
  return {
    block: 'strip',
    cells: [
      { label: t.code, value: run(code, 'bold'), state: '' },
      { label: t.version, value: run(version, 'bold'), state: isBehind ? t.behind : known },
      { label: t.effective, value: dated(effective, lang), state: '' },
      { label: t.review, value: dated(review, lang), state: '' },
    ],
  }
}

const dated = (day: string | null, lang: Lang) =>
  day ? run(longDate(day, lang), 'bold') : run(textsOf(lang).missing, 'missing')

function targetMap(project: Project): Id | undefined {
  return (mapOfState(project, 'target') ?? processMaps(project)[0])?.id
}
