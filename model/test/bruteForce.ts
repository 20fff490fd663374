import type { CaseEdge, CaseGraph, CaseNode, Triple } from '../src/cases/caseShape.ts'
import { type Arc, type Chain, met, passed, solved } from './denseChain.ts'

/**
 * The figures of domain.md 3.2–3.6 and 4.3 worked out a second time, slowly and straight from a case: dense linear
 * systems, subsets one by one, walks one by one. It shares nothing with the figures that it is compared with.
 */
export class BruteForce {
  readonly #nodes: ReadonlyMap<string, CaseNode>
  readonly #out = new Map<string, CaseEdge[]>()
  readonly #p = new Map<CaseEdge, number>()
  readonly #start: string
  readonly #outside: ReadonlySet<string>

  constructor({ nodes, edges }: CaseGraph, outside: ReadonlySet<string>) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]))
    this.#outside = outside
    for (const node of nodes) this.#out.set(node.id, [])
    for (const edge of edges) this.#out.get(edge.from)!.push(edge)
    for (const node of nodes) this.#spreadShares(node)
    this.#start = nodes.find((node) => node.kind === 'start')!.id
  }

  get pPrimary(): number {
    return this.#primaryFrom(this.#chain(this.#start, null)).get(this.#start)!
  }

  /** Shortest way to a primary end. */
  get min(): number {
    return this.#least(this.#start, null)
  }

  /** Longest walk to a primary end; null when there are too many walks to try. */
  max(limit: (p: number) => number): number | null {
    const budget = { left: 20_000 }
    const found = this.#most(this.#start, null, limit, budget)
    return budget.left < 0 ? null : found
  }

  expected(mean: Mean, outcomes: 'primary' | 'all'): number {
    const chain = this.#chain(this.#start, null)
    const led = outcomes === 'all' ? chain : this.#towardsPrimary(chain)
    return this.#minutes(led, mean).get(this.#start)!
  }

  get firstPassYield(): number {
    return this.#along(this.#start, null, () => 1, false)
  }

  get rolledAccuracy(): number {
    return this.#along(this.#start, null, (node) => node.ca ?? 1, true)
  }

  /** Expected passes of each task, over all outcomes. */
  get visits(): Map<string, number> {
    const found = new Map<string, number>()
    this.#meet(this.#chain(this.#start, null), { visits: 1, ever: 1, weight: 1 }, 'work', (element, load) => {
      if (typeof element === 'string') found.set(element, load.visits)
    })
    return new Map(
      [...this.#nodes.values()].filter(({ kind }) => kind === 'task').map(({ id }) => [id, found.get(id) ?? 0]),
    )
  }

  /** Person-minutes of one case. */
  get labour(): number {
    return [...this.visits].reduce((sum, [id, times]) => {
      const { time, headcount = 1, client, lane } = this.#nodes.get(id)!
      return client || this.#outside.has(lane ?? '') ? sum : sum + times * meanOf(time, 'pert') * headcount
    }, 0)
  }

  /** From task to next task of another lane: how many such pairs there are, and how often a case passes one. */
  get handoffs(): { pairs: number; expected: number } {
    const passes = new Map<string, number>()
    const add = (sums: Map<string, number>, key: string, one: number) => sums.set(key, (sums.get(key) ?? 0) + one)
    for (const [id, times] of this.visits) {
      let open = new Map([[id, times]])
      while ([...open.values()].some((one) => one > 1e-13)) {
        const next = new Map<string, number>()
        for (const [from, chance] of open) {
          for (const edge of this.#out.get(from)!) {
            const passed = chance * this.#chanceOf(edge)
            const { kind, lane } = this.#nodes.get(edge.to)!
            if (kind !== 'task') add(next, edge.to, passed)
            else if (passed > 0 && lane !== this.#nodes.get(id)!.lane) add(passes, `${id} ${edge.to}`, passed)
          }
        }
        open = next
      }
    }
    return { pairs: passes.size, expected: [...passes.values()].reduce((sum, one) => sum + one, 0) }
  }

  #chanceOf(edge: CaseEdge): number {
    const split = this.#nodes.get(edge.from)!
    if (!isSplit(split)) return this.#p.get(edge)!
    return this.#weights(split, 'work')[this.#out.get(split.id)!.indexOf(edge)]!
  }

  get leadBuckets(): Record<string, number> {
    const buckets: Record<string, number> = {}
    const forward = this.#withoutReturns()
    const put = (bucket: string, minutes: number) => {
      buckets[bucket] = (buckets[bucket] ?? 0) + minutes
    }
    const chain = this.#towardsPrimary(this.#chain(this.#start, null))
    this.#meet(chain, { visits: 1, ever: 1, weight: 1 }, 'lead', (element, { visits, ever }) => {
      const isNode = typeof element === 'string'
      const first = forward.has(isNode ? element : element.from) && (isNode || !element.ret) ? ever : 0
      const lasts = (bucket: string, triple: Triple | undefined) => {
        put(bucket, first * meanOf(triple, 'pert'))
        put('loss:defects', (visits - first) * meanOf(triple, 'pert'))
      }
      if (!isNode) {
        lasts('loss:waiting', element.wait)
        lasts('loss:transport', element.transfer)
        return
      }
      const { kind, time, value, loss } = this.#nodes.get(element)!
      if (kind === 'wait') lasts('loss:waiting', time)
      if (kind === 'task') lasts(value === 'NVA' ? `loss:${loss ?? 'other'}` : (value ?? 'NNVA'), time)
    })
    return Object.fromEntries(Object.entries(buckets).filter(([, minutes]) => minutes > 1e-9))
  }

  #spreadShares({ id, kind }: CaseNode): void {
    const edges = this.#out.get(id)!
    const given = edges.reduce((sum, edge) => sum + (edge.p ?? 0), 0)
    const open = edges.filter((edge) => edge.p === undefined).length
    for (const edge of edges) {
      const even = kind === 'xor' ? (1 - given > 1e-9 ? (1 - given) / open : 0) : kind === 'or' ? 1 / edges.length : 1
      this.#p.set(edge, kind === 'xor' || kind === 'or' ? (edge.p ?? even) : 1)
    }
  }

  /** A region is one element: what follows it follows its join. */
  #after(id: string): CaseEdge[] {
    const node = this.#nodes.get(id)!
    return this.#out.get(isSplit(node) ? node.join! : id)!
  }

  #chain(source: string, stop: string | null): Chain {
    const arcs = new Map<string, Arc[]>()
    const open = [source]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === stop || arcs.has(id)) continue
      const leaving = this.#after(id).map((edge) => ({ edge, to: edge.to, p: this.#p.get(edge)! }))
      arcs.set(
        id,
        leaving.filter(({ p }) => p > 0),
      )
      open.push(...leaving.filter(({ p }) => p > 0).map(({ to }) => to))
    }
    return { source, arcs }
  }

  #primaryFrom(chain: Chain): Map<string, number> {
    return solved(chain, (id) => {
      const { kind, outcome } = this.#nodes.get(id)!
      return kind === 'end' && outcome !== 'alternative' ? 1 : 0
    })
  }

  #towardsPrimary(chain: Chain): Chain {
    const b = this.#primaryFrom(chain)
    const arcs = new Map<string, Arc[]>()
    for (const [id, leaving] of chain.arcs) {
      if (b.get(id)! <= 0) continue
      const kept = leaving.filter(({ to }) => b.get(to)! > 0)
      arcs.set(
        id,
        kept.map((arc) => ({ ...arc, p: (arc.p * b.get(arc.to)!) / b.get(id)! })),
      )
    }
    return { source: chain.source, arcs }
  }

  /** Expected minutes from each node on. */
  #minutes(chain: Chain, mean: Mean): Map<string, number> {
    return solved(chain, (id, arcs) => {
      const node = this.#nodes.get(id)!
      const own = isSplit(node) ? this.#regionMinutes(node, mean) : lasts(node) ? meanOf(node.time, mean) : 0
      return own + arcs.reduce((sum, { p, edge }) => sum + p * edgeMinutes(edge, mean), 0)
    })
  }

  #branchMinutes(split: CaseNode, mean: Mean): number[] {
    return this.#out.get(split.id)!.map((edge) => {
      const inside = this.#chain(edge.to, split.join!)
      return edgeMinutes(edge, mean) + (inside.arcs.size > 0 ? this.#minutes(inside, mean).get(edge.to)! : 0)
    })
  }

  #regionMinutes(split: CaseNode, mean: Mean): number {
    const each = this.#branchMinutes(split, mean)
    return this.#subsets(split).reduce(
      (sum, { branches, p }) => sum + p * Math.max(...branches.map((at) => each[at]!)),
      0,
    )
  }

  /** Sets of branches that are active together, with their chance given that at least one is. */
  #subsets(split: CaseNode): { branches: number[]; p: number }[] {
    const own = this.#out.get(split.id)!.map((edge) => this.#p.get(edge)!)
    const sets = Array.from({ length: 2 ** own.length - 1 }, (_, mask) => {
      const branches = own.map((_, at) => at).filter((at) => ((mask + 1) >> at) & 1)
      const p = own.reduce((product, one, at) => product * (branches.includes(at) ? one : 1 - one), 1)
      return { branches, p }
    })
    const any = sets.reduce((sum, { p }) => sum + p, 0)
    return sets.map(({ branches, p }) => ({ branches, p: p / any }))
  }

  /** Branch → chance to be active (work) or to be the longest active one, ties to the first (lead). */
  #weights(split: CaseNode, of: 'work' | 'lead'): number[] {
    const each = this.#branchMinutes(split, 'pert')
    const weights = each.map(() => 0)
    for (const { branches, p } of this.#subsets(split)) {
      const longest = branches.reduce((a, b) => (each[b]! > each[a]! ? b : a))
      for (const at of of === 'work' ? branches : [longest]) weights[at]! += p
    }
    return weights
  }

  /** Tells of every node and edge how often it is passed and whether ever, branches within their region. */
  #meet(chain: Chain, around: Load, of: 'work' | 'lead', tell: (element: string | CaseEdge, load: Load) => void): void {
    const within = (times: number, ever: number): Load => {
      if (around.visits === 0) return { visits: 0, ever: 0, weight: 0 }
      const again = 1 - around.ever / around.visits
      const q = around.weight * ever
      return {
        visits: around.visits * around.weight * times,
        ever: (around.ever * q) / (1 - again * (1 - q)),
        weight: 1,
      }
    }
    const passes = passed(chain)
    for (const [id, arcs] of chain.arcs) {
      const load = within(
        passes.get(id)!,
        met(
          chain,
          (at) => at === id,
          () => false,
        ),
      )
      tell(id, load)
      for (const { edge, p } of arcs)
        tell(
          edge,
          within(
            passes.get(id)! * p,
            met(
              chain,
              () => false,
              (one) => one === edge,
            ),
          ),
        )
      const node = this.#nodes.get(id)!
      if (!isSplit(node)) continue
      const weights = this.#weights(node, of)
      for (const [at, edge] of this.#out.get(id)!.entries()) {
        const inBranch = { ...load, weight: weights[at]! }
        const q = inBranch.weight
        const again = load.visits === 0 ? 0 : 1 - load.ever / load.visits
        if (q > 0) tell(edge, { visits: load.visits * q, ever: (load.ever * q) / (1 - again * (1 - q)), weight: 1 })
        if (q > 0) this.#meet(this.#chain(edge.to, node.join!), inBranch, of, tell)
      }
    }
  }

  #withoutReturns(): Set<string> {
    const seen = new Set<string>()
    const open = [this.#start]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      for (const edge of this.#out.get(id)!) if (!edge.ret && this.#p.get(edge)! > 0) open.push(edge.to)
    }
    return seen
  }

  #along(id: string, stop: string | null, factor: (node: CaseNode) => number, leaveReturnsOut: boolean): number {
    if (id === stop) return 1
    const node = this.#nodes.get(id)!
    const branches = isSplit(node)
      ? this.#out.get(id)!.map((edge) => this.#along(edge.to, node.join!, factor, leaveReturnsOut))
      : []
    const own = isSplit(node)
      ? this.#subsets(node).reduce(
          (sum, set) => sum + set.p * set.branches.reduce((all, at) => all * branches[at]!, 1),
          0,
        )
      : node.kind === 'task'
        ? factor(node)
        : 1
    const on = this.#after(id).filter((edge) => !edge.ret && this.#p.get(edge)! > 0)
    if (node.kind === 'end') return own
    const kept = on.reduce((sum, edge) => sum + this.#p.get(edge)!, 0)
    const sum = on.reduce(
      (all, edge) => all + this.#p.get(edge)! * this.#along(edge.to, stop, factor, leaveReturnsOut),
      0,
    )
    return own * (leaveReturnsOut && kept > 0 ? sum / kept : sum)
  }

  #least(id: string, stop: string | null): number {
    if (id === stop) return 0
    const node = this.#nodes.get(id)!
    if (node.kind === 'end') return node.outcome === 'alternative' ? Infinity : 0
    let own = lasts(node) ? (node.time?.[0] ?? 0) : 0
    if (isSplit(node)) {
      const each = this.#out.get(id)!.map((edge) => ({
        p: this.#p.get(edge)!,
        minutes: edgeMinutes(edge, 'min') + this.#least(edge.to, node.join!),
      }))
      const certain = each.filter(({ p }) => p >= 1)
      own =
        certain.length > 0
          ? Math.max(...certain.map((one) => one.minutes))
          : Math.min(...each.filter(({ p }) => p > 0).map((one) => one.minutes))
    }
    const on = this.#after(id).filter((edge) => !edge.ret && this.#p.get(edge)! > 0)
    return own + Math.min(Infinity, ...on.map((edge) => edgeMinutes(edge, 'min') + this.#least(edge.to, stop)))
  }

  #most(
    id: string,
    stop: string | null,
    limit: (p: number) => number,
    budget: { left: number },
    used: ReadonlyMap<CaseEdge, number> = new Map(),
  ): number {
    if (id === stop) return 0
    if (budget.left-- < 0) return -Infinity
    const node = this.#nodes.get(id)!
    if (node.kind === 'end') return node.outcome === 'alternative' ? -Infinity : 0
    let own = lasts(node) ? (node.time?.[2] ?? 0) : 0
    if (isSplit(node)) {
      const each = this.#out.get(id)!.filter((edge) => this.#p.get(edge)! > 0)
      own = Math.max(...each.map((edge) => edgeMinutes(edge, 'max') + this.#most(edge.to, node.join!, limit, budget)))
    }
    let best = -Infinity
    for (const edge of this.#after(id)) {
      const p = this.#p.get(edge)!
      const times = (used.get(edge) ?? 0) + 1
      if (p === 0 || (edge.ret && times > limit(p))) continue
      const now = edge.ret ? new Map(used).set(edge, times) : used
      best = Math.max(best, edgeMinutes(edge, 'max') + this.#most(edge.to, stop, limit, budget, now))
    }
    return own + best
  }
}

export type Mean = 'pert' | 'triangular' | 'min' | 'max'

interface Load {
  readonly visits: number
  readonly ever: number
  readonly weight: number
}

const isSplit = ({ kind }: CaseNode) => kind === 'and' || kind === 'or'
const lasts = ({ kind }: CaseNode) => kind === 'task' || kind === 'wait'
const edgeMinutes = ({ wait, transfer }: CaseEdge, mean: Mean) => meanOf(wait, mean) + meanOf(transfer, mean)

function meanOf(triple: Triple | undefined, mean: Mean): number {
  if (!triple) return 0
  const [min, typical, max] = triple
  if (mean === 'min') return min
  if (mean === 'max') return max
  if (typical === null) return (min + max) / 2
  return mean === 'pert' ? (min + 4 * typical + max) / 6 : (min + typical + max) / 3
}
