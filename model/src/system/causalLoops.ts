import type { Id } from '../ids.ts'
import type { Relation } from '../records/relation.ts'
import { simpleLoops } from './simpleLoops.ts'
import type { SystemMap } from './systemMap.ts'

export interface CausalLoop {
  /** R1, R2 … of those that reinforce a change, B1, B2 … of those that balance it. */
  readonly name: string
  readonly sort: 'reinforcing' | 'balancing'
  readonly elements: readonly Id[]
  /** The relation that leads on from each of the elements. */
  readonly relations: readonly Id[]
  readonly hasDelay: boolean
}

export interface CausalLoops {
  readonly loops: readonly CausalLoop[]
  /** There are more than were looked for. */
  readonly isCut: boolean
}

/** Loops of `influences` between factors (domain.md 7): at most 50, of at most 8 factors, the shortest first. */
export function causalLoops({ elements, relations }: Pick<SystemMap, 'elements' | 'relations'>): CausalLoops {
  const factors = elements.filter(({ kind }) => kind === 'factor')
  const at = new Map(factors.map(({ id }, place) => [id, place]))
  const between = new Map<string, Relation>()
  const after: number[][] = factors.map(() => [])
  for (const relation of relations) {
    const [start, end] = [at.get(relation.start ?? ''), at.get(relation.end ?? '')]
    if (relation.kind !== 'influences' || start === undefined || end === undefined) continue
    after[start]!.push(end)
    between.set(`${start} ${end}`, relation)
  }
  const found = simpleLoops(after)
  const names = { reinforcing: 0, balancing: 0 }
  const loops = found.loops.map((loop): CausalLoop => {
    const ways = loop.map((node, place) => between.get(`${node} ${loop[(place + 1) % loop.length]}`)!)
    const sort = ways.filter(({ polarity }) => polarity === 'minus').length % 2 === 0 ? 'reinforcing' : 'balancing'
    names[sort]++
    return {
      name: `${sort === 'reinforcing' ? 'R' : 'B'}${names[sort]}`,
      sort,
      elements: loop.map((node) => factors[node]!.id),
      relations: ways.map(({ id }) => id),
      hasDelay: ways.some(({ delay }) => delay),
    }
  })
  return { loops, isCut: found.isCut }
}
