/** The time beside the key events: whole months of one year, quarters of two and more, years beyond three. */
export interface Axis {
  readonly first: string
  readonly severalYears: boolean
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly start: number
  readonly end: number
}

const DAY = 86_400_000
const QUARTERS = ['I', 'II', 'III', 'IV']
const MOST_QUARTERS = 12

export function axisOf(days: readonly string[]): Axis | null {
  const sorted = [...days].sort()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) return null
  const severalYears = first.slice(0, 4) !== last.slice(0, 4)
  const quarters = (yearOf(last) - yearOf(first)) * 4 + quarterOf(last) - quarterOf(first) + 1
  const step = !severalYears ? 1 : quarters <= MOST_QUARTERS ? 3 : 12
  const begins = floor(first, step)
  const count = Math.floor((monthOf(last) - begins) / step) + 1
  const start = startOf(begins)
  const end = startOf(begins + count * step)
  const ticks = Array.from({ length: count }, (_, index) => {
    const month = begins + index * step
    const middle = (startOf(month) + startOf(month + step)) / 2
    return { at: round((middle - start) / (end - start)), text: nameOf(month, step) }
  })
  return { first, severalYears, ticks, start, end }
}

/** Where a day stands on the axis, 0…1; `later` is 1 for its end. */
export const at = (axis: Axis, day: string, later: 0 | 1): number =>
  round((Date.parse(day) + later * DAY - axis.start) / (axis.end - axis.start))

const yearOf = (day: string) => Number(day.slice(0, 4))
const monthOf = (day: string) => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
const quarterOf = (day: string) => Math.floor((Number(day.slice(5, 7)) - 1) / 3)
const floor = (day: string, step: number) => Math.floor(monthOf(day) / step) * step
const startOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1)
const round = (share: number) => Math.round(share * 10_000) / 10_000

function nameOf(month: number, step: number): string {
  if (step === 1) return String((month % 12) + 1)
  if (step === 3) return QUARTERS[Math.floor((month % 12) / 3)]!
  return String(Math.floor(month / 12)).slice(-2)
}
