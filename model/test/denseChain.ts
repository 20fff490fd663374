import type { CaseEdge } from '../src/cases/caseShape.ts'

export interface Arc {
  readonly edge: CaseEdge
  readonly to: string
  readonly p: number
}

export interface Chain {
  readonly source: string
  readonly arcs: ReadonlyMap<string, readonly Arc[]>
}

/** x = own + P·x, by elimination. */
export function solved(chain: Chain, own: (id: string, arcs: readonly Arc[]) => number): Map<string, number> {
  const ids = [...chain.arcs.keys()]
  const at = new Map(ids.map((id, index) => [id, index]))
  const rows = ids.map((id, row) => {
    const arcs = chain.arcs.get(id)!
    const line = [...ids.map((_, column) => (row === column ? 1 : 0)), own(id, arcs)]
    for (const { to, p } of arcs) if (at.has(to)) line[at.get(to)!]! -= p
    return line
  })
  const answer = eliminated(rows)
  return new Map(ids.map((id, index) => [id, answer[index]!]))
}

/** Expected passes of each node: x = e + Pᵀ·x. */
export function passed(chain: Chain): Map<string, number> {
  const ids = [...chain.arcs.keys()]
  const at = new Map(ids.map((id, index) => [id, index]))
  const rows = ids.map((id, row) => [...ids.map((_, column) => (row === column ? 1 : 0)), id === chain.source ? 1 : 0])
  for (const [id, arcs] of chain.arcs) {
    for (const { to, p } of arcs) if (at.has(to)) rows[at.get(to)!]![at.get(id)!]! -= p
  }
  const answer = eliminated(rows)
  return new Map(ids.map((id, index) => [id, answer[index]!]))
}

/** Probability to come to a node or to take an edge at all. */
export function met(chain: Chain, isNode: (id: string) => boolean, isEdge: (edge: CaseEdge) => boolean): number {
  const arcs = new Map<string, readonly Arc[]>()
  for (const [id, leaving] of chain.arcs) arcs.set(id, isNode(id) ? [] : leaving.filter(({ edge }) => !isEdge(edge)))
  const own = (id: string) =>
    isNode(id) ? 1 : chain.arcs.get(id)!.reduce((sum, { edge, p }) => sum + (isEdge(edge) ? p : 0), 0)
  return solved({ source: chain.source, arcs }, own).get(chain.source)!
}

function eliminated(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.slice(column).reduce((best, row, index) => {
      return Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + index : best
    }, column)
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let row = 0; row < size; row++) {
      if (row === column || rows[row]![column] === 0) continue
      const factor = rows[row]![column]! / rows[column]![column]!
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!)
}
