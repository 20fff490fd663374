import type { Id } from '../ids.ts'
import { betweenness } from './betweenness.ts'
import { type CausalLoop, causalLoops } from './causalLoops.ts'
import type { SystemMap } from './systemMap.ts'

export interface ElementFigures {
  /** Relations that lead to it, and from it. */
  readonly into: number
  readonly out: number
  /** Share of the shortest ways between two others that lead through it, 0…1, the direction of relations aside. */
  readonly between: number
  /** How many loops go through it. */
  readonly loops: number
}

export interface SystemAnalysis {
  readonly figures: ReadonlyMap<Id, ElementFigures>
  readonly loops: readonly CausalLoop[]
  readonly loopsAreCut: boolean
  /** Through which most ways lead; null where none leads through anything. */
  readonly bottleneck: Id | null
  /** Factors where a change goes furthest: in most loops first, then with most relations from them. */
  readonly leverage: readonly Id[]
}

/** What the analysis needs, without names: it crosses to a worker. */
export interface SystemShape {
  readonly elements: SystemMap['elements']
  readonly relations: SystemMap['relations']
}

const MOST_LEVERAGE = 5

/** The figures of a system map (domain.md 7). 500 elements and 1,500 relations take some tens of milliseconds. */
export function systemAnalysis(map: SystemShape): SystemAnalysis {
  const { elements, relations } = map
  const at = new Map(elements.map(({ id }, place) => [id, place]))
  const beside: Set<number>[] = elements.map(() => new Set())
  const [into, out, inLoops] = [count(elements), count(elements), count(elements)]
  for (const { start, end } of relations) {
    const [from, to] = [at.get(start!)!, at.get(end!)!]
    beside[from]!.add(to)
    beside[to]!.add(from)
    out[from]!++
    into[to]!++
  }
  const { loops, isCut } = causalLoops(map)
  for (const loop of loops) for (const id of loop.elements) inLoops[at.get(id)!]!++
  const pairs = (elements.length - 1) * (elements.length - 2)
  const through = betweenness(beside.map((ones) => [...ones]))
  const figures = new Map(
    elements.map(({ id }, place) => {
      const between = pairs > 0 ? through[place]! / pairs : 0
      return [id, { into: into[place]!, out: out[place]!, between, loops: inLoops[place]! }]
    }),
  )
  const of = (id: Id) => figures.get(id)!
  const [most] = elements.map(({ id }) => id).sort((a, b) => of(b).between - of(a).between)
  const leverage = elements
    .filter(({ id, kind }) => kind === 'factor' && (of(id).loops > 0 || of(id).out >= 2))
    .map(({ id }) => id)
    .sort((a, b) => of(b).loops - of(a).loops || of(b).out - of(a).out)
  return {
    figures,
    loops,
    loopsAreCut: isCut,
    bottleneck: most !== undefined && of(most).between > 0 ? most : null,
    leverage: leverage.slice(0, MOST_LEVERAGE),
  }
}

const count = (elements: readonly unknown[]): number[] => new Array<number>(elements.length).fill(0)
