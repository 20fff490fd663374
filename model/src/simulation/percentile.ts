/** Type 7, linear between the two nearest (Excel's ПРОЦЕНТИЛЬ.ВКЛ, domain.md 3.7); `sorted` rises and is not empty; `share` 0…1. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (at - below) * (high - low)
}
