import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { minutesOf } from '../metrics/analysis/minutes.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { processMap } from '../subprocess/processMap.ts'
import { ancestryOf } from './ancestry.ts'
import { type Backing, backingOf } from './backing.ts'
import { SAME } from './changes.ts'
import type { ComparedStep, ComparisonFinding, Explained, MapComparison, Span, Why } from './comparison.ts'
import { FINDINGS_OF_COMPARISON } from './comparison.ts'
import { type Fates, fatesOf, fatesWithoutFigures, type StepFate } from './fates.ts'
import { isChange } from './isChange.ts'
import { savedBySolution } from './solutionMinutes.ts'

const known = new WeakMap<Project, Map<string, MapComparison>>()

/** Two maps of processes, step by step; of one snapshot it is made once. Null when one of the maps is not there. */
export function compareMaps(project: Project, before: Id, after: Id): MapComparison | null {
  const ofProject = known.get(project) ?? new Map<string, MapComparison>()
  known.set(project, ofProject)
  const key = `${before} ${after}`
  const kept = ofProject.get(key)
  if (kept) return kept
  const [earlier, later] = [processMap(project, before), processMap(project, after)]
  if (!earlier || !later) return null
  const fresh = compared(earlier, later, project)
  ofProject.set(key, fresh)
  return fresh
}

function compared(before: ProcessMap, after: ProcessMap, project: Project): MapComparison {
  const found = fatesOf(before, after, project)
  const fates = found.sound ? found.steps : fatesWithoutFigures(before, after, project)
  const ancestry = ancestryOf(before, after, project)
  const backing = backingOf([before, after], project)
  const records = new Map([...before.steps, ...after.steps].map((step) => [step.id, step]))
  const spanOf = (ids: readonly Id[]) =>
    spanOfAll(
      ids.map((id) => records.get(id)!),
      project,
    )
  const steps = fates.map((fate): ComparedStep => {
    const behind = backing(fate)
    const heirs = fate.after.flatMap((id) => ancestry.parents.get(id) ?? [])
    return {
      ...fate,
      ...behind,
      spanBefore: spanOf(fate.before ? [fate.before] : []),
      spanAfter: spanOf(fate.after),
      saved: fate.minutesBefore - fate.minutesAfter,
      mergedWith: [...new Set(heirs)].filter((id) => id !== fate.before),
      why: whyOf(fate, behind),
    }
  })
  return {
    before,
    after,
    steps,
    figures: found.sound ? figuresOf(found, steps, [before, after], project) : null,
    unsound: found.sound ? null : found,
    findings: findingsOf(steps, ancestry),
  }
}

function figuresOf(fates: Fates, steps: readonly ComparedStep[], maps: readonly ProcessMap[], project: Project) {
  const { solutions, actions } = savedBySolution(fates, maps, project)
  const savedBy = (why: Why) => steps.reduce((sum, one) => sum + (one.why === why ? one.saved : 0), 0)
  const explained: Explained = {
    whole: fates.expectedBefore - fates.expectedAfter,
    bySolutions: savedBy('solution'),
    byPasses: savedBy('passes'),
    unexplained: savedBy('unexplained'),
    ownerless: fates.ownerlessBefore - fates.ownerlessAfter,
  }
  return { expectedBefore: fates.expectedBefore, expectedAfter: fates.expectedAfter, explained, solutions, actions }
}

/** Of several together, one after another. */
function spanOfAll(steps: readonly Step[], { settings }: Project): Span {
  if (steps.length === 0 || steps.some(({ time }) => time === null)) return null
  const all = (side: 'min' | 'max') => steps.reduce((sum, { time }) => sum + minutesOf(time, side, settings), 0)
  return [all('min'), all('max')]
}

/** A solution answers for all minutes of its steps; without one a changed step is a finding, any other is passed otherwise than before. */
function whyOf(fate: StepFate, { solutions }: Backing): Why {
  const isMoved = Math.abs(fate.minutesBefore - fate.minutesAfter) > SAME
  const isOther = isChange(fate)
  if (!isOther && !isMoved) return 'none'
  if (solutions.length > 0) return 'solution'
  return isOther ? 'unexplained' : 'passes'
}

function findingsOf(
  steps: readonly ComparedStep[],
  { parents, children, orphans }: ReturnType<typeof ancestryOf>,
): ComparisonFinding[] {
  const merges = (id: Id) => (children.get(id) ?? []).filter((heir) => parents.get(heir.id)!.length > 1)
  const found: Record<ComparisonFinding['code'], readonly Id[]> = {
    unbacked: steps.filter(({ why }) => why === 'unexplained').map(({ before, after }) => before ?? after[0]!),
    orphan: [...orphans],
    mergedTwice: steps.flatMap(({ before }) => (before && merges(before).length > 1 ? [before] : [])),
  }
  return FINDINGS_OF_COMPARISON.map((code) => ({ code, about: found[code] })).filter(({ about }) => about.length > 0)
}
