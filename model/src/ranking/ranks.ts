/** Which comes first by its keys, the greater first; 0 when nothing tells them apart. */
function byKeys(a: readonly number[], b: readonly number[]): number {
  for (const [at, key] of a.entries()) {
    const other = b[at] ?? 0
    if (Math.abs(key - other) > NEAR * Math.max(1, Math.abs(key), Math.abs(other))) return other - key
  }
  return 0
}

/** Sums that differ only by how the machine rounds are equal. */
const NEAR = 1e-9

/** Ranks from 1; those that nothing tells apart share the mean of their places. */
export function midRanks(keys: readonly (readonly number[])[]): number[] {
  const order = keys.map((_, at) => at).sort((a, b) => byKeys(keys[a]!, keys[b]!) || a - b)
  const ranks = new Array<number>(keys.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && byKeys(keys[order[from]!]!, keys[order[to]!]!) === 0) to++
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

/** Borda's count: Σ (n − rank) over the judges, by candidate. */
export function borda(judges: readonly (readonly number[])[]): number[] {
  const n = judges[0]?.length ?? 0
  return Array.from({ length: n }, (_, at) => judges.reduce((sum, ranks) => sum + n - ranks[at]!, 0))
}
