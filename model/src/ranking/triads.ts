/** How much more the first is preferred to the second, by their places in the list: above 0, it wins. */
export type Preference = (first: number, second: number) => number

/** Circles of three, A over B, B over C, C over A, each told once from its earliest candidate. A draw closes no circle. */
export function circularTriads(n: number, over: Preference): (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = []
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      for (let c = b + 1; c < n; c++) {
        if (over(a, b) > 0 && over(b, c) > 0 && over(c, a) > 0) found.push([a, b, c])
        if (over(a, c) > 0 && over(c, b) > 0 && over(b, a) > 0) found.push([a, c, b])
      }
    }
  }
  return found
}

/** Kendall's coefficient of consistency: 1 without circles, 0 with as many as there can be. */
export function consistency(n: number, triads: number): number {
  if (n < 3) return 1
  return 1 - (24 * triads) / (n ** 3 - (n % 2 === 1 ? n : 4 * n))
}
