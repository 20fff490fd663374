import { card } from './card.ts'
import { evidenceOf, hasWords } from './evidenceOf.ts'
import { examinedList, isWritten, type Tool } from './examined.ts'
import { examinedTimings } from './processMaps.ts'
import { systemMap } from './systemMap.ts'

export const FIRST_ANALYSIS: readonly Tool[] = [
  card,
  { name: 'timeStudy', examine: (project) => examinedTimings(project, 'current') },
  {
    name: 'gemba',
    examine: (project) =>
      examinedList(evidenceOf(project, 'gemba'), { wordless: hasWords, unpinned: ({ about }) => about.length > 0 }),
  },
  systemMap,
  {
    name: 'touchpoints',
    examine: ({ touchpoints }) =>
      examinedList([...touchpoints.values()], {
        nameless: ({ name }) => isWritten(name),
        channelless: ({ channel }) => channel !== null,
      }),
  },
  {
    name: 'hypotheses',
    examine: ({ hypotheses }) =>
      examinedList([...hypotheses.values()], {
        wordless: ({ text }) => isWritten(text),
        signless: ({ knownBy }) => isWritten(knownBy),
      }),
  },
]
