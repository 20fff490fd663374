/** What a year changes in the week: dates as `2026-01-09`. Moved days come from the Government's decree and are never computed (domain.md 3.10). */
export interface Year {
  readonly year: number
  /** Where the dates are from. */
  readonly source: string
  /** Days off that the week would work. */
  readonly off: readonly string[]
  /** Days of work that the week would rest. */
  readonly work: readonly string[]
  /** Days of work one hour shorter. */
  readonly short: readonly string[]
}
