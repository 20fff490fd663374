/** The chance of a χ² of at least this much with so many degrees of freedom (the series of the incomplete gamma function). */
export function chiSquaredChance(value: number, degrees: number): number {
  const [half, x] = [degrees / 2, value / 2]
  if (x <= 0) return 1
  let term = Math.exp(half * Math.log(x) - x - logGammaOfHalves(degrees + 2))
  // Far out in the tail the first term vanishes before the sum is taken: so does the chance.
  if (term === 0) return x > half ? 0 : 1
  let below = term
  for (let at = 1; term > below * 1e-16; at++) {
    term *= x / (half + at)
    below += term
  }
  return Math.min(1, Math.max(0, 1 - below))
}

/** ln Γ(halves / 2). */
function logGammaOfHalves(halves: number): number {
  let sum = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let at = halves % 2 === 0 ? 2 : 1; at < halves; at += 2) sum += Math.log(at / 2)
  return sum
}
