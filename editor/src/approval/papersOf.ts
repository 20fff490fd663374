import { type Id, type Project, proceduresInOrder } from '@potok/model'
import { procedureName } from '../papers/procedureName.ts'
import type { TextKey, useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'

/** A paper of this project that can go up for approval. */
export interface ApprovablePaper {
  readonly what: string
  /** Of a procedure its id. Empty: of no single map. */
  readonly map: Id
  readonly name: string
}

const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  process: ['map', 'process'],
  journey: ['journey'],
  system: ['system'],
}

/** Those that the project has something to say in, the card first. */
export function papersOf(project: Project, texts: ReturnType<typeof useTexts>): ApprovablePaper[] {
  const { say } = texts
  const alone = (what: string): ApprovablePaper => ({ what, map: '', name: say(`exporting.${what}` as TextKey) })
  const ofMaps = [...project.maps.values()].flatMap((map) =>
    (OF_KIND[map.kind] ?? []).map((what) => ({
      what,
      map: map.id,
      name: `${say(`exporting.${what}` as TextKey)}: ${mapTitleOf(map, project.about, texts.language)}`,
    })),
  )
  return [
    alone('card'),
    ...proceduresInOrder(project).map(({ id }) => ({
      what: 'sop',
      map: id,
      name: paperName({ what: 'sop', map: id }, project, texts),
    })),
    ...ofMaps,
    ...(ofMaps.some(({ what }) => what === 'process')
      ? ['passport', 'register', 'report', 'memorandum'].map(alone)
      : []),
    ...(project.problems.size > 0 ? [alone('problems')] : []),
    ...(project.causes.size > 0 ? [alone('causes')] : []),
    ...(project.prototypes.size > 0 ? [alone('prototypes')] : []),
    ...(project.actions.size > 0 ? [alone('roadmap')] : []),
    ...([...project.sessions.values()].some(({ endedAt }) => endedAt !== null) ? [alone('protocol')] : []),
  ]
}

/** What a submitted paper is called. */
export function paperName(
  { what, map }: { what: string; map: Id },
  project: Project | null,
  texts: ReturnType<typeof useTexts>,
): string {
  const name = texts.say(`exporting.${what}` as TextKey)
  const procedure = project && project.procedures.size > 1 ? project.procedures.get(map) : undefined
  if (procedure) return procedureName(procedure, texts)
  const record = project?.maps.get(map)
  return record && project ? `${name}: ${mapTitleOf(record, project.about, texts.language)}` : name
}
