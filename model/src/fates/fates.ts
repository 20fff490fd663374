import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Analysis, Unsound } from '../metrics/analysis/analysis.ts'
import type { Project } from '../records/project.ts'
import type { Fate, Step } from '../records/step.ts'
import { ownersOf } from './owners.ts'

/** What became of one step of the current map, or where one of the target map comes from. */
export interface StepFate {
  readonly fate: Fate
  /** The step of the current map; null: new on the target. */
  readonly before: Id | null
  /** Steps of the target map that come from it. */
  readonly after: readonly Id[]
  /** A person said so; otherwise it follows from the ancestry and the figures. */
  readonly typed: boolean
  /** Its minutes of the expected lead time, with the waits and transfers it answers for; of shared steps its part. */
  readonly minutesBefore: number
  readonly minutesAfter: number
}

export interface Fates {
  readonly sound: true
  /** In the order of the current map, new steps last. The minutes of all add up to both lead times. */
  readonly steps: readonly StepFate[]
  readonly expectedBefore: number
  readonly expectedAfter: number
  /** Minutes that belong to no operation: before the first one. */
  readonly ownerlessBefore: number
  readonly ownerlessAfter: number
}

/** Two minutes are the same when no clock would tell them apart. */
const SAME = 1e-6

/** The fate of every operation between two maps of one project, by what the target's steps remember (`from`). */
export function fatesOf(current: ProcessMap, target: ProcessMap, project: Project): Fates | Unsound {
  const [before, after] = [analyse(current, project), analyse(target, project)]
  if (!before.sound) return before
  if (!after.sound) return after
  const old = minutesByOwner(current, before)
  const now = minutesByOwner(target, after)
  const oldSteps = operationsOf(current)
  const newSteps = operationsOf(target)
  const isOld = new Set(oldSteps.map(({ id }) => id))
  const parents = new Map(newSteps.map((step) => [step.id, [...step.from].filter((id) => isOld.has(id))]))

  const steps = oldSteps.map((step): StepFate => {
    const children = newSteps.filter(({ id }) => parents.get(id)!.includes(step.id))
    const minutesBefore = old.get(step.id) ?? 0
    const minutesAfter = children.reduce(
      (sum, { id }) => sum + partOf(step.id, parents.get(id)!, old) * (now.get(id) ?? 0),
      0,
    )
    const found = fateOf(step, children, { parents, minutesBefore, minutesAfter, project })
    return {
      fate: step.fate ?? found,
      before: step.id,
      after: children.map(({ id }) => id),
      typed: step.fate !== null && step.fate !== found,
      minutesBefore,
      minutesAfter,
    }
  })
  const born = newSteps
    .filter(({ id }) => parents.get(id)!.length === 0)
    .map(
      ({ id }): StepFate => ({
        fate: 'new',
        before: null,
        after: [id],
        typed: false,
        minutesBefore: 0,
        minutesAfter: now.get(id) ?? 0,
      }),
    )
  return {
    sound: true,
    steps: [...steps, ...born],
    expectedBefore: leadOf(before),
    expectedAfter: leadOf(after),
    ownerlessBefore: old.get(null) ?? 0,
    ownerlessAfter: now.get(null) ?? 0,
  }
}

const operationsOf = (map: ProcessMap) => map.steps.filter(({ look }) => look === 'operation')

const leadOf = (analysis: Analysis) => Object.values(analysis.leadBuckets).reduce((sum, one) => sum + one, 0)

function minutesByOwner(map: ProcessMap, analysis: Analysis): Map<Id | null, number> {
  const owners = ownersOf(map)
  const minutes = new Map<Id | null, number>()
  for (const [element, lead] of analysis.leadMinutes) {
    const owner = owners.get(element) ?? null
    minutes.set(owner, (minutes.get(owner) ?? 0) + lead)
  }
  return minutes
}

/** A merged step's minutes are shared by the current minutes of those it comes from; equally where they have none. */
function partOf(parent: Id, parents: readonly Id[], old: ReadonlyMap<Id | null, number>): number {
  const all = parents.reduce((sum, id) => sum + (old.get(id) ?? 0), 0)
  return all > 0 ? (old.get(parent) ?? 0) / all : 1 / parents.length
}

function fateOf(
  step: Step,
  children: readonly Step[],
  facts: { parents: ReadonlyMap<Id, readonly Id[]>; minutesBefore: number; minutesAfter: number; project: Project },
): Fate {
  const [only] = children
  if (!only) return 'removed'
  if (children.length > 1) return 'split'
  if (facts.parents.get(only.id)!.length > 1) return 'merged'
  if (step.headcount > 0 && only.headcount === 0) return 'automated'
  if (performer(step, facts.project) !== performer(only, facts.project)) return 'moved'
  const change = facts.minutesAfter - facts.minutesBefore
  if (Math.abs(change) <= SAME) return 'kept'
  return change < 0 ? 'shortened' : 'lengthened'
}

function performer(step: Step, project: Project): Id | null {
  return (step.lane && project.lanes.get(step.lane)?.participant) || null
}
