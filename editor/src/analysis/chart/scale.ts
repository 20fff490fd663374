/** Round steps (1, 2 or 5 of a power of ten, of `unit`) that cut 0 … most into at most `count` parts. */
export function ticks(most: number, count: number, unit = 1): number[] {
  if (!(most > 0)) return [0]
  const rough = most / unit / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power * unit
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, at) => at * step)
}
