/** ln Γ(x) for x > 0, Lanczos' series with five terms less than 1e-10 off. */
function lnGamma(x: number): number {
  const terms = [76.18009172947, -86.50532032942, 24.01409824083, -1.23173957245, 1.208650973866e-3, -5.395239384953e-6]
  const base = x + 5.5 - (x + 0.5) * Math.log(x + 5.5)
  const sum = terms.reduce((total, term, at) => total + term / (x + 1 + at), 1.000000000190015)
  return -base + Math.log((Math.sqrt(2 * Math.PI) * sum) / x)
}

/** Regularised incomplete beta by its continued fraction. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - beta(1 - x, b, a)
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  const TINY = 1e-300
  let c = 1
  let d = 1 / Math.max(1 - ((a + b) * x) / (a + 1), TINY)
  let fraction = d
  for (let m = 1; m < 300; m++) {
    for (const numerator of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + numerator * d || TINY)
      c = 1 + numerator / c || TINY
      fraction *= c * d
    }
    if (Math.abs(c * d - 1) < 1e-13) break
  }
  return front * fraction
}

/** Two-sided quantile of Student's distribution: |t| stays below it with probability `confidence` (0…1). */
export function studentQuantile(confidence: number, degrees: number): number {
  const outside = (t: number) => beta(degrees / (degrees + t * t), degrees / 2, 0.5)
  let low = 0
  let high = 1e6
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2
    if (outside(middle) > 1 - confidence) low = middle
    else high = middle
  }
  return (low + high) / 2
}
