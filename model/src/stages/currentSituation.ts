import { examinedList, isWritten, type Tool } from './examined.ts'
import { examinedJourney } from './journeys.ts'
import { examinedMap } from './processMaps.ts'

export const CURRENT_SITUATION: readonly Tool[] = [
  {
    name: 'segments',
    examine: ({ segments }) =>
      examinedList([...segments.values()], {
        nameless: ({ name }) => isWritten(name),
        criterionless: ({ criteria }) => isWritten(criteria),
      }),
  },
  { name: 'currentMap', examine: (project) => examinedMap(project, 'current') },
  { name: 'journey', examine: examinedJourney },
]
