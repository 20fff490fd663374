import { byOrder, type Project, type Ranked, REGULATION_CRITERIA } from '@potok/model'
import type { Say } from '../ui/texts/texts.ts'
import type { Voted } from './ballots/ballot.ts'

/** Everything of a kind that can be ranked, in the order in which people know it. */
export function votedOf(project: Project, about: Ranked, say: Say): Voted[] {
  switch (about) {
    case 'criteria':
      return REGULATION_CRITERIA.map((id) => ({ id, text: say(`ballot.criteria.${id}`), number: null }))
    case 'causes':
      return [...project.causes.values()].sort(byOrder).map(({ id, text }) => ({ id, text, number: null }))
    case 'problems':
      return numbered([...project.problems.values()])
    case 'solutions':
      return numbered([...project.solutions.values()])
  }
}

function numbered(records: (Voted & { loss?: Voted['loss'] })[]): Voted[] {
  return records
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0)
    .map(({ id, text, number, loss }) => ({ id, text, number, ...(loss ? { loss } : {}) }))
}
