import type { EvidenceMethod } from '../records/evidence.ts'
import { insightStanding } from '../research/insightStanding.ts'
import { evidenceOf, hasWords } from './evidenceOf.ts'
import { examined, examinedList, isWritten, lack, lackOf, type Tool } from './examined.ts'

const collected = (name: string, ...methods: EvidenceMethod[]): Tool => ({
  name,
  examine: (project) => examinedList(evidenceOf(project, ...methods), { wordless: hasWords }),
})

export const GATHERING: readonly Tool[] = [
  collected('interviews', 'interview', 'focusGroup', 'questionnaire'),
  collected('ownExperience', 'ownExperience'),
  collected('observation', 'observation'),
  {
    name: 'deskResearch',
    examine: (project) =>
      examinedList(evidenceOf(project, 'deskResearch'), {
        wordless: hasWords,
        sourceless: ({ source }) => isWritten(source),
      }),
  },
  {
    name: 'insights',
    examine(project) {
      const all = [...project.insights.values()]
      if (all.length === 0) return examined(0, null, [lack('none')])
      const standing = all.map((insight) => ({ id: insight.id, is: insightStanding(project, insight) }))
      const accepted = standing.filter(({ is }) => is === 'accepted').length
      return examined(all.length, null, [
        ...lackOf('unsupported', standing, ({ is }) => is !== 'unsupported'),
        ...(accepted === 0 ? [lack('unaccepted')] : []),
      ])
    },
  },
]
