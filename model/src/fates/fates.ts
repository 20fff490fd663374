import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Analysis, Unsound } from '../metrics/analysis/analysis.ts'
import type { Project } from '../records/project.ts'
import type { Fate } from '../records/step.ts'
import { type Ancestry, ancestryOf, operationsOf } from './ancestry.ts'
import { parallelised } from './beside.ts'
import { type Change, changesOf, growthOf, type MinutesOfPair } from './changes.ts'
import { goneWith } from './goneWith.ts'
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
  /** All that is different about it, whatever the fate is called. */
  readonly changes: readonly Change[]
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

/** Minutes of the operations of a map; those of nobody stand under null. */
interface Owned {
  /** Of the expected lead time. */
  readonly lead: ReadonlyMap<Id | null, number>
  /** Of one pass. */
  readonly pass: ReadonlyMap<Id | null, number>
}

/** The fate of every operation between two maps of one project, by what the target's steps remember (`from`). */
export function fatesOf(current: ProcessMap, target: ProcessMap, project: Project): Fates | Unsound {
  const [before, after] = [analyse(current, project), analyse(target, project)]
  if (!before.sound) return before
  if (!after.sound) return after
  const ancestry = ancestryOf(current, target, project)
  const gone = goneWith(current, target, ancestry)
  const [old, now] = [ownedBy(current, before, gone.before), ownedBy(target, after, gone.after)]
  return {
    sound: true,
    steps: stepFates(current, target, project, ancestry, [old, now]),
    expectedBefore: leadOf(before),
    expectedAfter: leadOf(after),
    ownerlessBefore: old.lead.get(null) ?? 0,
    ownerlessAfter: now.lead.get(null) ?? 0,
  }
}

/** The same of maps of which one has no figures: every minute is 0, and a time is another where it was typed as another. */
export function fatesWithoutFigures(current: ProcessMap, target: ProcessMap, project: Project): readonly StepFate[] {
  return stepFates(current, target, project, ancestryOf(current, target, project), null)
}

function stepFates(
  current: ProcessMap,
  target: ProcessMap,
  project: Project,
  ancestry: Ancestry,
  minutes: readonly [Owned, Owned] | null,
): StepFate[] {
  const beside = parallelised(current, target, ancestry)
  const [old, now] = minutes ?? [NONE, NONE]
  const steps = operationsOf(current).map((step): StepFate => {
    const children = ancestry.children.get(step.id) ?? []
    const part = (id: Id, of: ReadonlyMap<Id | null, number>) =>
      partOf(step.id, ancestry.parents.get(id)!, old.lead) * (of.get(id) ?? 0)
    // Of a step that is gone: what it left behind.
    const summed = (of: ReadonlyMap<Id | null, number>) =>
      children.reduce((sum, { id }) => sum + part(id, of), of.get(step.id) ?? 0)
    const found: MinutesOfPair = {
      minutesBefore: old.lead.get(step.id) ?? 0,
      minutesAfter: summed(now.lead),
      passBefore: old.pass.get(step.id) ?? 0,
      passAfter: summed(now.pass),
      isKnown: minutes !== null,
    }
    const [heir] = children
    const isMerged = children.length > 0 && children.every(({ id }) => ancestry.parents.get(id)!.length > 1)
    const isAlone = heir && children.length === 1 && !isMerged
    const changes = isAlone ? changesOf(step, heir, found, project) : []
    const said = (): Fate => {
      if (!heir) return 'removed'
      if (isMerged) return 'merged'
      if (!isAlone) return 'split'
      if (step.headcount > 0 && heir.headcount === 0) return 'automated'
      if (beside.has(step.id)) return 'parallel'
      if (changes.includes('performer')) return 'moved'
      const growth = growthOf(step, heir, found, project)
      if (growth !== 0) return growth < 0 ? 'shortened' : 'lengthened'
      return changes.includes('words') ? 'reworded' : 'kept'
    }
    const fate = said()
    return {
      fate: step.fate ?? fate,
      before: step.id,
      after: children.map(({ id }) => id),
      typed: step.fate !== null && step.fate !== fate,
      changes,
      minutesBefore: found.minutesBefore,
      minutesAfter: found.minutesAfter,
    }
  })
  const born = operationsOf(target)
    .filter(({ id }) => ancestry.parents.get(id)!.length === 0)
    .map(({ id }): StepFate => {
      const minutesAfter = now.lead.get(id) ?? 0
      return { fate: 'new', before: null, after: [id], typed: false, changes: [], minutesBefore: 0, minutesAfter }
    })
  return [...steps, ...born]
}

const NONE: Owned = { lead: new Map(), pass: new Map() }

const leadOf = (analysis: Analysis) => Object.values(analysis.leadBuckets).reduce((sum, one) => sum + one, 0)

/** `keeps`: whose an element is although another operation of its map answers for it. */
function ownedBy(map: ProcessMap, { leadMinutes, minutes }: Analysis, keeps: ReadonlyMap<Id, Id>): Owned {
  const owners = ownersOf(map)
  const summed = (of: Iterable<readonly [Id, number]>) => {
    const found = new Map<Id | null, number>()
    for (const [element, one] of of) {
      const owner = keeps.get(element) ?? owners.get(element) ?? null
      found.set(owner, (found.get(owner) ?? 0) + one)
    }
    return found
  }
  return { lead: summed(leadMinutes), pass: summed(minutes) }
}

/** A merged step's minutes are shared by the current minutes of those it comes from; equally where they have none. */
function partOf(parent: Id, parents: readonly Id[], old: ReadonlyMap<Id | null, number>): number {
  const all = parents.reduce((sum, id) => sum + (old.get(id) ?? 0), 0)
  return all > 0 ? (old.get(parent) ?? 0) / all : 1 / parents.length
}
