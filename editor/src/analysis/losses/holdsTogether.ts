/** Two ways to the same figure: they may differ by what adding in another order costs, and by nothing else. */
export const holdsTogether = (sum: number, whole: number): boolean => Math.abs(sum - whole) <= 1e-6 * Math.max(whole, 1)
