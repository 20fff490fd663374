import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Followed, FollowedStep } from '../records/followed.ts'
import type { RecordOf } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { processMap } from '../subprocess/processMap.ts'

const ROWS = new Set(['operation', 'xor', 'or', 'and'])
const PARTS = ['words', 'performer', 'norm', 'ways'] as const
const LONGEST = 400

/** How a map went on since its procedure was compared with it (domain.md 11). */
export interface MovedOn {
  readonly added: readonly Id[]
  /** By the words that they had. */
  readonly gone: readonly string[]
  readonly changed: readonly { readonly step: Id; readonly parts: readonly (typeof PARTS)[number][] }[]
}

/** Null: the procedure follows no map, was compared with none yet, or says what its map says. */
export function movedOn(project: Project, procedure: RecordOf<'procedures'>): MovedOn | null {
  const { map: id, followed } = procedure
  const map = id === null ? null : processMap(project, id)
  if (!map || followed === null) return null
  const now = followedOf(project, map)
  const added = Object.keys(now).filter((step) => !Object.hasOwn(followed, step))
  const gone = Object.entries(followed).flatMap(([step, [words]]) => (Object.hasOwn(now, step) ? [] : [words]))
  const changed = Object.entries(now).flatMap(([step, row]) => {
    const was = followed[step]
    const parts = was ? PARTS.filter((_, at) => was[at] !== row[at]) : []
    return parts.length > 0 ? [{ step, parts }] : []
  })
  return added.length + gone.length + changed.length > 0 ? { added, gone, changed } : null
}

/** What the procedure of this map takes from it. */
export function followedOf(project: Project, map: ProcessMap): Followed {
  const living = new Set(map.steps.map(({ id }) => id))
  const ways = new Map<Id, string[]>()
  for (const { start, end, label } of map.flows)
    if (start !== null && end !== null && living.has(end))
      ways.set(start, [...(ways.get(start) ?? []), `${label.trim()}>${end}`])
  const row = (step: ProcessMap['steps'][number]): FollowedStep => [
    step.text.slice(0, LONGEST),
    step.look === 'operation' ? (project.lanes.get(step.lane ?? '')?.participant ?? '') : step.look,
    step.time?.triple[2] ?? null,
    (ways.get(step.id) ?? []).sort().join(' ').slice(0, LONGEST),
  ]
  return Object.fromEntries(map.steps.filter(({ look }) => ROWS.has(look)).map((step) => [step.id, row(step)]))
}
