import type { CaseEdge, CaseFile, CaseGraph, CaseNode, Triple } from '../src/cases/caseShape.ts'
import { type Dice, dice } from '../src/simulation/dice.ts'

/** Far from the seeds of the current graphs: a target graph is none of them. */
const OF_TARGETS = 1_000_003

/** A random case of the form in which analysts hand them over: nested decisions, AND and OR, returns that overlap, other ends, gaps. */
export const grownCase = (seed: number): CaseFile => ({
  id: 'grown',
  title: 'Grown',
  process: { annualVolume: 120 },
  participants: LANES.map((id, at) => ({ id, name: id, external: at === 0, rate: 100 * at })),
  current: grown(seed),
  target: grown(seed + OF_TARGETS),
})

const grown = (seed: number): CaseGraph => new Grower(dice(seed), 1 + (seed % 3)).graph()

const LANES = ['applicant', 'front', 'back', 'head']
const LOSSES = ['motion', 'processing', 'waiting', 'defects', undefined]

class Grower {
  readonly #dice: Dice
  readonly #size: number
  readonly #nodes: CaseNode[] = []
  readonly #edges: CaseEdge[] = []
  #returns = 0

  constructor(thrown: Dice, size: number) {
    this.#dice = thrown
    this.#size = size
  }

  graph(): CaseGraph {
    this.#node({ kind: 'start' })
    const last = this.#row('n0', {}, { deep: 0, heads: [], ends: true })
    this.#edge(last.from, this.#node({ kind: 'end' }), last.entry)
    if (this.#happens(0.15)) this.#spoil()
    return { nodes: this.#nodes, edges: this.#edges }
  }

  /** Steps after `from`; a decision may lead back to any of `heads` or of the steps before it. Answers where to go on. */
  #row(from: string, entry: Partial<CaseEdge>, place: Place): { from: string; entry: Partial<CaseEdge> } {
    const heads = [...place.heads]
    let [last, fields] = [from, entry]
    const count = 1 + this.#below(this.#size)
    for (let at = 0; at < count; at++) {
      const made = this.#part(last, fields, { ...place, heads })
      heads.push(made.head)
      ;[last, fields] = [made.last, {}]
      if (this.#happens(0.45)) [last, fields] = this.#decision(last, { ...place, heads })
    }
    return { from: last, entry: fields }
  }

  #part(from: string, entry: Partial<CaseEdge>, place: Place): { head: string; last: string } {
    const kind = place.deep < 2 ? this.#one(['task', 'task', 'task', 'wait', 'xor', 'and', 'or'] as const) : 'task'
    if (kind === 'task' || kind === 'wait') {
      const id = kind === 'task' ? this.#task() : this.#node({ kind, time: this.#time() })
      this.#edge(from, id, entry)
      return { head: id, last: id }
    }
    const head = this.#node({ kind, lane: this.#one(LANES) })
    this.#edge(from, head, entry)
    const join = this.#node({ kind: 'join' })
    if (kind !== 'xor') this.#nodeOf(head).join = join
    const count = 1 + this.#below(3)
    const shares: (number | undefined)[] =
      kind === 'xor'
        ? this.#parts(count)
        : Array.from({ length: count }, () => this.#one<number | undefined>([0, 0.2, 0.7, 1, undefined]))
    if (kind === 'or' && !shares.some((share) => share !== 0)) shares[0] = 0.4
    const inside =
      kind === 'xor' ? { ...place, deep: place.deep + 1 } : { deep: place.deep + 1, heads: [], ends: false }
    for (const p of shares) {
      const field = kind === 'and' ? {} : { p }
      const end = this.#happens(0.12) ? { from: head, entry: field } : this.#row(head, field, inside)
      this.#edge(end.from, join, end.entry)
    }
    return { head, last: join }
  }

  /** Leads on, back, or to another end. */
  #decision(from: string, place: Place): [last: string, entry: Partial<CaseEdge>] {
    const decision = this.#node({ kind: 'xor' })
    this.#edge(from, decision, {})
    const backs = Math.min(this.#below(3), 3 - this.#returns)
    const away = place.ends && this.#happens(0.35)
    const [on = 1, ...rest] = this.#parts(1 + backs + (away ? 1 : 0), 0.4)
    for (let at = 0; at < backs; at++) {
      this.#returns++
      const entry = { p: rest[at], ret: true, ...(this.#happens(0.3) && { k: this.#below(4) }) }
      const head = this.#one(place.heads)
      if (this.#happens(0.4)) {
        const rework = this.#task()
        this.#edge(decision, rework, entry)
        this.#edge(rework, head, {})
      } else this.#edge(decision, head, entry)
    }
    if (away) {
      const end = this.#node({ kind: 'end', outcome: 'alternative' })
      const last = this.#happens(0.5) ? this.#task() : decision
      if (last !== decision) this.#edge(decision, last, { p: rest[backs] })
      this.#edge(last, end, last === decision ? { p: rest[backs] } : {})
    }
    return [decision, { p: on }]
  }

  /** Shares that sum to 1, the first at least `first`; now and then a 0, or all left out. */
  #parts(count: number, first = 0): (number | undefined)[] {
    if (this.#happens(0.1)) return Array.from({ length: count }, () => undefined)
    const weights: number[] = Array.from({ length: count }, () => (this.#happens(0.1) ? 0 : 1 + this.#below(9)))
    if (!weights.some((weight) => weight !== 0)) weights[0] = 1
    const sum = weights.reduce((all, one) => all + one, 0)
    const shares = weights.map((weight, at) => (1 - first) * (weight / sum) + (at === 0 ? first : 0))
    if (this.#happens(0.1) && count > 1) return shares.map((share, at) => (at === count - 1 ? undefined : share))
    return shares
  }

  /** One thing that may make figures impossible. */
  #spoil(): void {
    const at = this.#below(this.#edges.length)
    const edge = this.#edges[at]!
    const node = this.#one(this.#nodes)
    this.#one([
      () => this.#edges.splice(at, 1),
      () => Object.assign(edge, { ret: edge.ret !== true }),
      () => Object.assign(edge, { p: Math.min(1, (edge.p ?? 0.5) + 0.1) }),
      () => Object.assign(edge, { to: node.id }),
      () => Object.assign(node, { join: this.#one(this.#nodes).id }),
      () => Object.assign(node, { kind: this.#one(['start', 'end', 'xor', 'and', 'task']) }),
    ])()
  }

  #task(): string {
    const value = this.#one(['VA', 'NNVA', 'NVA', undefined])
    return this.#node({
      kind: 'task',
      lane: this.#one(LANES),
      value,
      ...(value === 'NVA' && { loss: this.#one(LOSSES) }),
      time: this.#time(),
      ...(this.#happens(0.3) && { headcount: 1 + this.#below(3) }),
      ...(this.#happens(0.15) && { client: true }),
      ...(this.#happens(0.3) && { signatures: 1 + this.#below(2) }),
      ...(this.#happens(0.4) && { ca: this.#one([0, 0.5, 0.9, 1]) }),
    })
  }

  /** Minutes, hours and days; sometimes without a typical value, sometimes none. */
  #time(): Triple | undefined {
    if (this.#happens(0.12)) return undefined
    const unit = this.#one([1, 60, 480, 0.5])
    const min = this.#below(20) * unit
    const typical = min + this.#below(20) * unit
    return [min, this.#happens(0.3) ? null : typical, typical + this.#below(20) * unit]
  }

  #edge(from: string, to: string, fields: Partial<CaseEdge>): void {
    const { p, ...rest } = fields
    this.#edges.push({
      id: `e${this.#edges.length}`,
      from,
      to,
      ...rest,
      ...(p !== undefined && { p }),
      ...(this.#happens(0.3) && { wait: this.#time() }),
      ...(this.#happens(0.2) && { transfer: this.#time() }),
    })
  }

  #node(fields: Omit<CaseNode, 'id'>): string {
    const id = `n${this.#nodes.length}`
    this.#nodes.push({ id, name: id, ...fields })
    return id
  }

  #nodeOf(id: string): CaseNode {
    return this.#nodes.find((node) => node.id === id)!
  }

  #below(count: number): number {
    return Math.floor(this.#dice() * count)
  }

  #happens(chance: number): boolean {
    return this.#dice() < chance
  }

  #one<T>(all: readonly T[]): T {
    return all[this.#below(all.length)]!
  }
}

interface Place {
  readonly deep: number
  /** Where a return may lead. */
  readonly heads: readonly string[]
  /** Whether a case may end here otherwise. */
  readonly ends: boolean
}
