import type { Id } from '../ids.ts'
import type { Cause } from '../records/cause.ts'
import type { Project } from '../records/project.ts'
import { provenBy } from './proofs.ts'
import { causeTree, type Why } from './tree.ts'

export const ROOT_LACKS = [
  'hypothesis',
  'baseless',
  'notLeaf',
  'powerUnsaid',
  'beyondPower',
  'unread',
  'readingFails',
] as const

export interface RootStanding {
  readonly cause: Cause
  /** Confirmed, nothing under it, within power, and read back to the problem it sounds right. */
  readonly isRoot: boolean
  /** Somebody says that it is one. */
  readonly isClaimed: boolean
  /** What it is short of. */
  readonly lacks: readonly (typeof ROOT_LACKS)[number][]
}

/** How each cause of a problem's tree stands as its root cause; of several places the best one counts. Refuted ones are none. */
export function rootStandings(project: Project, problem: Id): Map<Id, RootStanding> {
  const standings = new Map<Id, RootStanding>()
  for (const why of causeTree(project, problem)) {
    if (why.cause.state === 'refuted') continue
    const standing = standingOf(project, why)
    const before = standings.get(why.cause.id)
    if (!before || standing.lacks.length < before.lacks.length) standings.set(why.cause.id, standing)
  }
  return standings
}

function standingOf(project: Project, { cause, isLeaf, way }: Why): RootStanding {
  const lacks: RootStanding['lacks'][number][] = []
  if (cause.state !== 'confirmed') lacks.push('hypothesis')
  else if (provenBy(project, cause.id).speakFor === 0) lacks.push('baseless')
  if (!isLeaf) lacks.push('notLeaf')
  if (cause.power === null) lacks.push('powerUnsaid')
  if (cause.power === 'no') lacks.push('beyondPower')
  if (way === null) lacks.push('unread')
  if (way === 'fails') lacks.push('readingFails')
  return { cause, isRoot: lacks.length === 0, isClaimed: cause.root, lacks }
}

/** The root causes of a problem: those that are, and those that somebody says are. */
export function rootCauses(project: Project, problem: Id): RootStanding[] {
  return [...rootStandings(project, problem).values()].filter(({ isRoot, isClaimed }) => isRoot || isClaimed)
}
