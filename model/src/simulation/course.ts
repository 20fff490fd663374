import type { Body } from '../graph/bodies.ts'
import type { Chances } from '../metrics/analysis/chances.ts'
import type { Draw } from './draws.ts'

/** A point of a course: a step that lasts, or a region that lasts as long as its longest active branch. */
export interface Point {
  /** Its number among the elements of the map, -1 at the two ends of a branch. */
  readonly element: number
  readonly draw: Draw | null
  /** Every pass but the first lasts so many times as long. */
  readonly again: number
  readonly region: Region | null
  readonly ways: readonly Way[]
  readonly isGoal: boolean
}

/** A flow that may be taken; `upTo` is the sum of the shares of the ways before it and its own, 1 at the last. */
interface Way {
  readonly element: number
  readonly upTo: number
  readonly wait: Draw | null
  readonly transfer: Draw | null
  readonly to: number
}

interface Region {
  readonly branches: readonly Course[]
  /** Branch → chance to be active while no branch before it is, given that at least one will be. */
  readonly firstChance: readonly number[]
  /** Branch → chance to be active once another is. */
  readonly chance: readonly number[]
}

/** A body of the map made ready to be walked many times. */
export interface Course {
  readonly points: readonly Point[]
  readonly source: number
}

/** Steps come first among the elements, flows after them. */
export function courseOf(
  chances: Chances,
  drawOf: (element: number, what: 'time' | 'wait' | 'transfer') => Draw | null,
) {
  const { bodies, activations, graph } = chances
  const regions: Region[] = []
  const course = (body: Body): Course => ({
    source: body.source,
    points: body.stepOf.map((step, at) => {
      const region = body.regionOf[at]!
      return {
        element: step,
        draw: step === -1 || region !== -1 ? null : drawOf(step, 'time'),
        again: step === -1 ? 1 : graph.steps[step]!.repeatPart,
        region: region === -1 ? null : regions[region]!,
        ways: waysOf(body, at),
        isGoal: body === bodies.top && chances.goals.includes(at),
      }
    }),
  })
  const waysOf = (body: Body, at: number): Way[] => {
    const shares = chances.sharesIn.get(body)!
    const open = body.out[at]!.filter((arc) => shares[arc]! > 0)
    const all = open.reduce((sum, arc) => sum + shares[arc]!, 0)
    let upTo = 0
    return open.map((arc, number) => {
      upTo += shares[arc]! / all
      const element = graph.steps.length + body.flowOf[arc]!
      return {
        element,
        upTo: number === open.length - 1 ? 1 : upTo,
        wait: drawOf(element, 'wait'),
        transfer: drawOf(element, 'transfer'),
        to: body.to[arc]!,
      }
    })
  }
  bodies.regions.forEach((_, number) => {
    const { own } = activations[number]!
    const noneFrom = own.map((_, at) => own.slice(at).reduce((product, chance) => product * (1 - chance), 1))
    regions.push({
      branches: bodies.branches[number]!.map(course),
      firstChance: own.map((chance, at) => (chance === 0 ? 0 : chance / (1 - noneFrom[at]!))),
      chance: own,
    })
  })
  return course(bodies.top)
}
