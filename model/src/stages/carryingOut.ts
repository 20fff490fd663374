import { examined, lack, lackOf, type Tool } from './examined.ts'
import { examinedTimings } from './processMaps.ts'

export const CARRYING_OUT: readonly Tool[] = [
  {
    name: 'actions',
    examine({ actions }) {
      const all = [...actions.values()].filter(({ state }) => state !== 'cancelled')
      if (all.length === 0) return examined(0, null, [lack('none')])
      const lacks = lackOf('undone', all, ({ state }) => state === 'done' || state === 'doneLate')
      return examined(all.length - (lacks[0]?.count ?? 0), all.length, lacks)
    },
  },
  { name: 'measuredAfter', examine: (project) => examinedTimings(project, 'target') },
]
