import type { Lane, ProcessMap, Project } from '@potok/model'
import type { Kept } from './kept.ts'

/** One pool of a map: its lanes, and what it and its process are called. */
export interface Pool {
  /** As it was called in the file that it came from; empty: it is ours. */
  readonly foreign: string
  readonly id: string
  readonly process: string
  readonly name: string
  readonly lanes: readonly Lane[]
  /** It has no lanes of its own: the one that it came to is the pool itself. */
  readonly isWhole: boolean
}

export function poolsOf({ map, lanes }: ProcessMap, project: Project, kept: Kept): Pool[] {
  const groups = Map.groupBy(lanes, ({ id }) => kept.nameOf(id)?.pool ?? '')
  if (groups.size === 0) groups.set('', [])
  return [...groups].map(([foreign, own]): Pool => {
    const [first] = own
    const isWhole = foreign !== '' && own.length === 1 && kept.nameOf(first!.id)?.tag === 'pool'
    const said = isWhole ? (project.participants.get(first!.participant ?? '')?.name ?? '') : ''
    return {
      foreign,
      id: foreign || `pool_${map.id}`,
      process: kept.word(`process/${foreign}/id`, map.id) || `process_${map.id}${foreign && `_${foreign}`}`,
      name: said || kept.word(`participant/${foreign}/name`, map.id) || (foreign ? '' : map.name),
      lanes: own,
      isWhole,
    }
  })
}
