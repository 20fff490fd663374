import type { Id } from '@potok/model'
import type { Shape } from './drawing.ts'
import type { Plan, PlanFlow, PlanNode } from './plan.ts'

/** A step or connector of one band; columns count from the left of the band. */
export interface BandNode {
  readonly id: Id
  readonly shape: Shape
  readonly lane: number
  readonly column: number
  readonly node: PlanNode | null
  /** Of a connector: its letter and where the flow goes on or comes from. */
  readonly connector: { readonly letter: string; readonly beyond: string } | null
  readonly rework: PlanNode['rework']
}

export interface BandFlow extends PlanFlow {
  /** Of a flow that a cut parts: the condition stands where it leaves, its times and problems where it goes on. */
  readonly says: 'all' | 'condition' | 'times'
}

export interface BandPlan {
  readonly nodes: readonly BandNode[]
  readonly flows: readonly BandFlow[]
  readonly columns: number
}

/**
 * Where to cut, as the first columns of the bands after the first: the fewest bands that `widthOf` says fit in `room`, then as few
 * cut flows as possible, then bands of like length. One more band is taken when it avoids cutting several flows at once.
 */
export function cutsOf(plan: Plan, widthOf: (from: number, to: number) => number, room: number, least = 1): number[] {
  const fits = (from: number, to: number) => to - from === 1 || widthOf(from, to) <= room
  const count = plan.columns
  const columnOf = new Map(plan.nodes.map(({ id, column }) => [id, column]))
  const crossing = new Array<number>(count + 1).fill(0)
  const waits = new Array<number>(count + 1).fill(0)
  for (const { start, end, flow } of plan.flows) {
    const [a, b] = [columnOf.get(start)!, columnOf.get(end)!]
    for (let cut = Math.min(a, b) + 1; cut <= Math.max(a, b); cut++) {
      crossing[cut]!++
      if (flow.wait || flow.transfer) waits[cut]!++
    }
  }
  // What a rework step is drawn over may not be cut apart.
  const whole = new Set(plan.nodes.flatMap(({ rework, column }) => (rework ? [column] : [])))
  const price = (cut: number) =>
    crossing[cut] === 0 ? 0 : (crossing[cut]! - 1) * 50 + (whole.has(cut) ? 40 : 0) + (waits[cut]! > 0 ? 0.5 : 0)

  const solve = (bands: number) => {
    const even = widthOf(0, count) / bands
    let best = [{ cost: 0, cuts: [] as number[] }] as ({ cost: number; cuts: number[] } | undefined)[]
    for (let band = 1; band <= bands; band++) {
      const next: typeof best = []
      best.forEach((before, from) => {
        if (!before) return
        for (let to = from + 1; to <= count && fits(from, to); to++) {
          if (band === bands && to !== count) continue
          const off = ((widthOf(from, to) - even) / room) * 10
          const cost = before.cost + (band < bands ? price(to) : 0) + off * off * 0.6
          const known = next[to]
          if (!known || cost < known.cost) next[to] = { cost, cuts: band < bands ? [...before.cuts, to] : before.cuts }
        }
      })
      best = next
    }
    return best[count]
  }
  const clean = (cuts: readonly number[]) => cuts.every((cut) => crossing[cut]! <= 1)
  let first: number[] | null = null
  for (let bands = least; bands <= count; bands++) {
    const found = solve(bands)
    if (!found) continue
    if (clean(found.cuts)) return found.cuts
    first ??= found.cuts
    if (bands >= first.length + 2) break
  }
  return first ?? Array.from({ length: count - 1 }, (_, at) => at + 1)
}

const LETTERS = { ru: 'АБВГДЕЖИКЛМНПРСТУФХЦШЭЮЯ', en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' } as const

const letterOf = (at: number, lang: 'ru' | 'en'): string => {
  const letters = LETTERS[lang]
  const round = Math.floor(at / letters.length)
  return letters[at % letters.length]! + (round > 0 ? String(round + 1) : '')
}

/** The bands between the cuts, each with connectors for the flows that the cuts part. */
export function fold(
  plan: Plan,
  cuts: readonly number[],
  lang: 'ru' | 'en',
  words: { readonly to: (numbers: string) => string; readonly from: (numbers: string) => string },
): BandPlan[] {
  const starts = [0, ...cuts]
  const bandOf = (column: number) => starts.filter((from) => from <= column).length - 1
  const nodeOf = new Map(plan.nodes.map((node) => [node.id, node]))
  const bands = starts.map((from): { nodes: BandNode[]; flows: BandFlow[]; from: number } => ({
    nodes: [],
    flows: [],
    from,
  }))
  for (const node of plan.nodes) {
    bands[bandOf(node.column)]!.nodes.push({
      id: node.id,
      shape: node.shape,
      lane: node.lane,
      column: node.column,
      node,
      connector: null,
      rework: node.rework,
    })
  }
  const beyond = numbersBeyond(plan)
  let letters = 0
  const columnOf = (id: Id) => nodeOf.get(id)!.column
  const parted = (flow: PlanFlow) => bandOf(columnOf(flow.start)) !== bandOf(columnOf(flow.end))
  const ordered = [...plan.flows].sort(
    (a, b) => Number(parted(a)) - Number(parted(b)) || columnOf(a.start) - columnOf(b.start),
  )
  for (const flow of ordered) {
    const [start, end] = [nodeOf.get(flow.start)!, nodeOf.get(flow.end)!]
    const [a, b] = [bands[bandOf(start.column)]!, bands[bandOf(end.column)]!]
    if (a === b) {
      a.flows.push({ ...flow, says: 'all' })
      continue
    }
    const letter = letterOf(letters++, lang)
    const connector = (id: Id, shape: 'out' | 'in', lane: number, column: number, said: string): BandNode => ({
      id,
      shape,
      lane,
      column,
      node: null,
      connector: { letter, beyond: said },
      rework: null,
    })
    const [to, from] = [beyond.after(flow.end), beyond.before(flow.start)]
    const out = `out:${flow.id}`
    const into = `in:${flow.id}`
    a.nodes.push(connector(out, 'out', start.lane, Number.MAX_SAFE_INTEGER, to ? words.to(to) : ''))
    b.nodes.push(connector(into, 'in', end.lane, -1, from ? words.from(from) : ''))
    a.flows.push({ ...flow, end: out, says: 'condition' })
    b.flows.push({ ...flow, start: into, says: 'times' })
  }
  return bands.map(({ nodes, flows }) => compacted(nodes, flows))
}

function compacted(nodes: readonly BandNode[], flows: readonly BandFlow[]): BandPlan {
  const used = [...new Set(nodes.map(({ column }) => column))].sort((a, b) => a - b)
  const at = new Map(used.map((column, index) => [column, index]))
  const placed = nodes.map((node) => ({ ...node, column: at.get(node.column)! }))
  return { nodes: placed.sort((a, b) => a.column - b.column), flows, columns: used.length }
}

/** Printed numbers of the first steps met from an element onwards, and of the last ones before it. */
function numbersBeyond(plan: Plan): { after: (id: Id) => string; before: (id: Id) => string } {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]))
  const walk = (id: Id, ways: ReadonlyMap<Id, readonly Id[]>): string => {
    const found = new Set<string>()
    const seen = new Set<Id>([id])
    const open = [id]
    for (let one = open.shift(); one !== undefined && found.size < 4; one = open.shift()) {
      const node = nodes.get(one)!
      if (node.shape === 'step' || node.number) {
        if (node.number) found.add(node.number.slice(0, 8))
        continue
      }
      for (const next of ways.get(one) ?? []) {
        if (!seen.has(next)) open.push(next)
        seen.add(next)
      }
    }
    return [...found].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)).join(', ')
  }
  const onward = new Map<Id, Id[]>()
  const backward = new Map<Id, Id[]>()
  for (const { start, end, dashed } of plan.flows) {
    if (dashed) continue
    onward.set(start, [...(onward.get(start) ?? []), end])
    backward.set(end, [...(backward.get(end) ?? []), start])
  }
  return { after: (id) => walk(id, onward), before: (id) => walk(id, backward) }
}
