import { backingOf } from '../fates/backing.ts'
import { fatesOf } from '../fates/fates.ts'
import { isChange } from '../fates/isChange.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'
import { solutionsOfCause } from './chain.ts'
import { provenBy } from './proofs.ts'
import { rootCauses } from './rootCauses.ts'

/** Along the chain, the first link first. */
export const CHAIN_GAPS = [
  'rootless',
  'unproved',
  'baseless',
  'unsolved',
  'idle',
  'ownerless',
  'undated',
  'unbacked',
] as const

export interface ChainGap {
  readonly code: (typeof CHAIN_GAPS)[number]
  /** Problems, causes, solutions, actions, or steps of the target map (of a removed one, of the current). */
  readonly about: readonly Id[]
}

/** Where the chain problem → root cause → solution → action → step is broken; only links that lack something. */
export function chainGaps(project: Project): ChainGap[] {
  const problems = [...project.problems.values()].sort(byNumber)
  const roots = new Map(problems.map(({ id }) => [id, rootCauses(project, id)]))
  const standing = [...new Map([...roots.values()].flat().map((one) => [one.cause.id, one])).values()]
  const actions = [...project.actions.values()].filter(({ state }) => state !== 'cancelled').sort(byNumber)
  const carried = new Set(actions.map(({ solution }) => solution))
  const found: Record<ChainGap['code'], readonly { readonly id: Id }[]> = {
    rootless: problems.filter(({ id }) => roots.get(id)!.length === 0),
    unproved: standing.filter(({ isRoot }) => !isRoot).map(({ cause }) => cause),
    baseless: [...project.causes.values()].filter(
      ({ id, state }) => state === 'confirmed' && provenBy(project, id).speakFor === 0,
    ),
    unsolved: standing.map(({ cause }) => cause).filter(({ id }) => solutionsOfCause(project, id).length === 0),
    idle: [...project.solutions.values()].sort(byNumber).filter(({ id }) => !carried.has(id)),
    ownerless: actions.filter(({ owner }) => owner.trim() === ''),
    undated: actions.filter(({ finish }) => finish === null),
    unbacked: unbackedChanges(project).map((id) => ({ id })),
  }
  return CHAIN_GAPS.map((code) => ({ code, about: found[code].map(({ id }) => id) })).filter(
    ({ about }) => about.length > 0,
  )
}

/** Steps that the target map changes without a solution behind the change. */
function unbackedChanges(project: Project): Id[] {
  const [current, target] = (['current', 'target'] as const).map((state) => {
    const map = mapOfState(project, state)
    return map && processMap(project, map.id)
  })
  if (!current || !target) return []
  const fates = fatesOf(current, target, project)
  if (!fates.sound) return []
  const backing = backingOf([current, target], project)
  return fates.steps
    .filter((fate) => isChange(fate) && backing(fate).solutions.length === 0)
    .flatMap(({ after, before }) => after[0] ?? before ?? [])
}

const byNumber = (a: { number: number | null }, b: { number: number | null }) =>
  (a.number ?? Infinity) - (b.number ?? Infinity)
