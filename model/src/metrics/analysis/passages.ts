import type { Body } from '../../graph/bodies.ts'
import type { ProcessMap } from '../../graph/processMap.ts'
import { longestWalks, shortestWalks } from '../../graph/walks.ts'
import type { Id } from '../../ids.ts'
import type { Project } from '../../records/project.ts'
import type { Chances } from './chances.ts'
import { lengthsOf } from './extremes.ts'
import { type Minutes, minutesOf, minutesOfAll } from './minutes.ts'
import { soundMap } from './soundMap.ts'

/** Steps and flows of one passage to a primary end, in the order they are passed, with their shortest and longest working minutes. */
export interface Passage {
  readonly passed: readonly { readonly id: Id; readonly min: number; readonly max: number }[]
}

/**
 * The passages that the minimum and the maximum without returns are sums of (domain.md 3.5): of a region the branch that
 * lasts longest. Null for a map that has no figures.
 */
export function passages(map: ProcessMap, project: Project): { shortest: Passage; longest: Passage } | null {
  const start = soundMap(map, project)
  if (!start.sound) return null
  const { chances } = start
  const of = (side: 'min' | 'max'): Passage => ({
    passed: elementsOf(chances, minutesOfAll(chances.graph, side, project.settings), side).map((id) => ({
      id,
      ...extremesOf(id, map, project),
    })),
  })
  return { shortest: of('min'), longest: of('max') }
}

function extremesOf(id: Id, map: ProcessMap, project: Project): { min: number; max: number } {
  const { settings } = project
  const step = map.steps.find((one) => one.id === id)
  const flow = map.flows.find((one) => one.id === id)
  const timed = step && (step.look === 'operation' || step.look === 'wait')
  const times = flow ? [flow.wait, flow.transfer] : timed ? [step.time] : []
  const sum = (side: 'min' | 'max') => times.reduce((total, time) => total + minutesOf(time, side, settings), 0)
  return { min: sum('min'), max: sum('max') }
}

function elementsOf(chances: Chances, minutes: Minutes, side: 'min' | 'max'): Id[] {
  const { bodies, activations, goals } = chances
  const lengthOfRegion: number[] = []
  const chosen: { body: Body; found: Found }[] = []
  const search = (body: Body): Found => {
    const lengths = lengthsOf(body, chances, minutes, lengthOfRegion)
    const none = body.flowOf.map(() => 0)
    return { lengths, best: side === 'min' ? shortestWalks(body, lengths) : longestWalks(body, lengths, none).most }
  }
  bodies.regions.forEach((_, region) => {
    const { own } = activations[region]!
    const each = bodies.branches[region]!.map((body) => ({ body, found: search(body) }))
    const lengthOf = (branch: number) => each[branch]!.found.best[each[branch]!.body.sinks[0]!]!
    const possible = own.flatMap((chance, branch) => (chance > 0 ? [branch] : []))
    const certain = possible.filter((branch) => own[branch]! >= 1)
    const longer = (a: number, b: number) => (lengthOf(b) > lengthOf(a) ? b : a)
    const taken =
      side === 'max'
        ? possible.reduce(longer)
        : certain.length > 0
          ? certain.reduce(longer)
          : possible.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a))
    chosen.push(each[taken]!)
    lengthOfRegion.push(lengthOf(taken))
  })
  const { steps, flows } = chances.graph
  const told = (body: Body, found: Found, end: number): Id[] =>
    walkTo(body, found, end).flatMap(({ point, arc }) => {
      const step = body.stepOf[point]!
      const region = body.regionOf[point]!
      const way = arc === -1 ? [] : [flows[body.flowOf[arc]!]!.id]
      const inner =
        region === -1 ? [] : told(chosen[region]!.body, chosen[region]!.found, chosen[region]!.body.sinks[0]!)
      return [...way, ...(step === -1 ? [] : [steps[step]!.id]), ...inner]
    })
  const top = search(bodies.top)
  const better = (a: number, b: number) => (side === 'min' ? top.best[b]! < top.best[a]! : top.best[b]! > top.best[a]!)
  return told(
    bodies.top,
    top,
    goals.reduce((a, b) => (better(a, b) ? b : a)),
  )
}

interface Found {
  readonly lengths: ReturnType<typeof lengthsOf>
  readonly best: Float64Array
}

/** Backwards along arcs that the best walk to their end may have used; the arc before the source is -1. */
function walkTo(body: Body, { lengths, best }: Found, end: number): { point: number; arc: number }[] {
  const walk: { point: number; arc: number }[] = []
  for (let point = end; ; ) {
    const arc =
      point === body.source
        ? undefined
        : body.into[point]!.find((one) => {
            const sum = best[body.from[one]!]! + lengths.arcs[one]! + lengths.points[point]!
            return !body.returns[one] && lengths.open[one]! > 0 && Math.abs(sum - best[point]!) < 1e-6
          })
    walk.push({ point, arc: arc ?? -1 })
    if (arc === undefined) return walk.reverse()
    point = body.from[arc]!
  }
}
