import type { Insight } from '../records/insight.ts'
import type { Project } from '../records/project.ts'
import { FEWEST_METHODS, methodsBehind } from './methodsBehind.ts'

const INSIGHT_STANDINGS = ['open', 'supported', 'accepted', 'unsupported'] as const

/** `unsupported`: accepted, and what it rested on went away since. `supported`: it may be accepted. */
export type InsightStanding = (typeof INSIGHT_STANDINGS)[number]

export function insightStanding(project: Pick<Project, 'evidence'>, { evidence, accepted }: Insight): InsightStanding {
  const rests = methodsBehind(project, evidence).size >= FEWEST_METHODS
  if (accepted) return rests ? 'accepted' : 'unsupported'
  return rests ? 'supported' : 'open'
}
