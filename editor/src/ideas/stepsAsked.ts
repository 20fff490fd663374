import { type Id, mapOfState, type Project, processMap, readMap, type Step, stepNumbers } from '@potok/model'
import { analysedMap } from '../figures/analysed.ts'

/** A step of the current map, as ideas are asked for about it. */
export interface AskedStep {
  readonly step: Step
  readonly number: string
  /** Of the expected lead time, with the waits and transfers into it; null for a map without figures. */
  readonly minutes: number | null
  /** Problems pinned to it or to what leads into it. */
  readonly problems: readonly Id[]
}

/** Operations and waits of the current map, those that cost most first. */
export function stepsAsked(project: Project): AskedStep[] {
  const record = mapOfState(project, 'current')
  const map = record && processMap(project, record.id)
  if (!map) return []
  const numbers = stepNumbers(readMap(map), project.layout)
  const { figures } = analysedMap(project, map.map.id)
  const flowsInto = Map.groupBy(map.flows, ({ end }) => end)
  return map.steps
    .filter(({ look }) => look === 'operation' || look === 'wait')
    .map((step) => {
      const places = new Set([step.id, ...(flowsInto.get(step.id) ?? []).map(({ id }) => id)])
      const pinned = [...project.problems.values()].filter(({ anchors }) => anchors.some((id) => places.has(id)))
      return {
        step,
        number: numbers.get(step.id) ?? '',
        minutes: figures && [...places].reduce((sum, id) => sum + (figures.leadMinutes.get(id) ?? 0), 0),
        problems: pinned.map(({ id }) => id),
      }
    })
    .sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0) || 0)
}
