import { causeTree, type Id, type Project, problemsOfCause, type Why } from '@potok/model'

/** Which place of the tree: the ids from the top down. The problem itself is the empty one. */
export const spotOf = ({ chain }: Pick<Why, 'chain'>): string =>
  chain
    .map(({ id }) => id)
    .reverse()
    .join('/')

export const spotUnder = (spot: string, cause: Id): string => (spot === '' ? cause : `${spot}/${cause}`)

export const above = (spot: string): string => spot.slice(0, Math.max(0, spot.lastIndexOf('/')))

export interface Branch {
  readonly why: Why
  readonly spot: string
  readonly branches: readonly Branch[]
}

/** The tree as branches within branches. */
export function branchesOf(project: Project, problem: Id): Branch[] {
  const top: Branch[] = []
  const open = new Map<string, Branch[]>([['', top]])
  for (const why of causeTree(project, problem)) {
    const spot = spotOf(why)
    const branches: Branch[] = []
    open.get(above(spot))?.push({ why, spot, branches })
    if (!why.again) open.set(spot, branches)
  }
  return top
}

/** Spots as they are read, the problem first. */
export const spotsIn = (branches: readonly Branch[]): string[] => [
  '',
  ...branches.flatMap(function walk({ spot, branches }): string[] {
    return [spot, ...branches.flatMap(walk)]
  }),
]

export const firstSpot = (project: Project, problem: Id, cause: Id): string | null => {
  const why = causeTree(project, problem).find((one) => one.cause.id === cause)
  return why ? spotOf(why) : null
}

/** The problem that the page opens with: the one of the address, that of the cause there, or the first. */
export function problemAt(project: Project, item: Id | null, problems: readonly Id[]): Id | null {
  if (item !== null && project.problems.has(item)) return item
  const behind = item !== null && project.causes.has(item) ? problemsOfCause(project, item)[0] : undefined
  return behind ?? problems[0] ?? null
}
