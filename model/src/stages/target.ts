import { examined, isWritten, lack, lackOf, type Tool } from './examined.ts'
import { examinedMap, unexplainedChanges } from './processMaps.ts'

export const TARGET: readonly Tool[] = [
  {
    name: 'targetMap',
    examine: (project) => examinedMap(project, 'target', (map) => unexplainedChanges(project, map)),
  },
  {
    name: 'roadmap',
    examine({ actions, solutions }) {
      const all = [...actions.values()]
      if (all.length === 0) return examined(0, null, [lack('none')])
      const carried = new Set(all.map(({ solution }) => solution))
      return examined(all.length, null, [
        ...lackOf('ownerless', all, ({ owner }) => isWritten(owner)),
        ...lackOf('dateless', all, ({ start, finish }) => start !== null && finish !== null),
        ...lackOf('uncarried', [...solutions.values()], ({ id }) => carried.has(id)),
      ])
    },
  },
]
