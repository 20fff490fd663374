import { type Id, type MapRecord, type Project, proceduresInOrder, processMaps } from '@potok/model'
import type { As, What } from '../exporter.ts'
import { type Lang, textsOf } from '../texts/texts.ts'

/** One file of the package. */
export interface Part {
  readonly what: What
  readonly as: As
  readonly map?: Id
  readonly session?: Id
  readonly procedure?: Id
  /** Without its number and its ending. */
  readonly name: string
}

const ORDER: readonly MapRecord['state'][] = ['current', 'target', 'ideal']
const PRINTED = ['pdf', 'docx'] as const
const TABLE = ['pdf', 'docx', 'xlsx'] as const

/** What the project has something to say in, in the order in which it is read; the project file is last. */
export function contentsOf(project: Project, lang: Lang): Part[] {
  const t = textsOf(lang)
  const { files } = t.pack
  const all = (what: What, formats: readonly As[], name: string, map?: Id): Part[] =>
    formats.map((as) => ({ what, as, name, ...(map !== undefined && { map }) }))
  const kinds = (kind: MapRecord['kind']) => [...project.maps.values()].some((map) => map.kind === kind)
  const maps = [...processMaps(project)].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return [
    ...all('card', PRINTED, files.card),
    ...maps.flatMap((map) => all('map', ['pdf'], files.maps[map.state], map.id)),
    ...(maps.length > 0 ? all('process', TABLE, t.pack.process) : []),
    ...(maps.length > 0 ? all('passport', PRINTED, t.office.passport.name) : []),
    ...(maps.length > 0 ? all('register', TABLE, t.office.register.name) : []),
    ...(project.problems.size > 0 ? all('problems', TABLE, t.pack.problemsName) : []),
    ...(project.causes.size > 0 ? all('causes', TABLE, files.causes) : []),
    ...(project.rankings.size > 0 ? all('ranking', TABLE, files.ranking) : []),
    ...[...project.sessions.values()]
      .filter(({ endedAt }) => endedAt !== null)
      .sort((a, b) => a.endedAt! - b.endedAt!)
      .flatMap(({ id }) => all('protocol', PRINTED, t.protocol.name).map((part) => ({ ...part, session: id }))),
    ...(project.prototypes.size > 0 ? all('prototypes', TABLE, t.prototypes.name) : []),
    ...(project.actions.size > 0 ? all('roadmap', TABLE, files.roadmap) : []),
    ...procedures(project, maps.length > 0).flatMap((procedure) =>
      all('sop', PRINTED, files.sop).map((part) => ({ ...part, procedure })),
    ),
    ...(maps.length > 0 ? all('report', TABLE, t.office.report.name.replace(/[«»“”]/g, '')) : []),
    ...(maps.length > 0 ? all('memorandum', PRINTED, t.office.memorandum.name) : []),
    ...(kinds('journey') ? all('journey', TABLE, files.journey) : []),
    ...(kinds('system') ? all('system', TABLE, files.system) : []),
    ...(project.segments.size + project.personas.size > 0 ? all('clients', TABLE, t.research.clients) : []),
    ...(project.touchpoints.size > 0 ? all('touchpoints', TABLE, t.research.touchpoints) : []),
    ...(project.evidence.size > 0 ? all('evidence', TABLE, t.research.evidence) : []),
    ...all('project', ['json'], files.project),
  ]
}

/** The same with a picture of every map, as a vector that comes back and in points, and the tables to work on. */
export function archived(project: Project, lang: Lang): Part[] {
  const { files } = textsOf(lang).pack
  const pictures = [...project.maps.values()].flatMap(({ id, kind, state }): Part[] => {
    if (kind !== 'process' && kind !== 'journey' && kind !== 'system') return []
    const name = kind === 'process' ? files.maps[state] : files[kind]
    return (['svg', 'png'] as const).map((as) => ({ what: kind === 'process' ? 'map' : kind, as, map: id, name }))
  })
  const tables: Part = { what: 'tables', as: 'xlsx', name: textsOf(lang).pack.tables }
  return [...contentsOf(project, lang), ...pictures, tables]
}

/** One that nobody has begun to write is printed from the map. */
const procedures = (project: Project, isMapped: boolean): (Id | undefined)[] =>
  project.procedures.size > 0 ? proceduresInOrder(project).map(({ id }) => id) : isMapped ? [undefined] : []
