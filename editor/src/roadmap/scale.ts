const DAY_MS = 86_400_000

/** The stretch of days that a chart shows, whole months, and its marks; places are shares of the width. */
export interface Scale {
  readonly first: string
  readonly days: number
  readonly months: readonly { readonly first: string; readonly at: number; readonly width: number }[]
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Null without any day. `days`: `YYYY-MM-DD`. */
export function scaleOf(days: readonly string[]): Scale | null {
  const sorted = [...days].sort()
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return null
  const first = `${least.slice(0, 7)}-01`
  const end = monthAfter(`${most.slice(0, 7)}-01`)
  const whole = daysBetween(first, end)
  const months: { first: string; at: number; width: number }[] = []
  for (let month = first; month < end; month = monthAfter(month)) {
    const width = daysBetween(month, monthAfter(month)) / whole
    months.push({ first: month, at: daysBetween(first, month) / whole, width })
  }
  return { first, days: whole, months }
}

/** Where a day begins. */
export const at = ({ first, days }: Scale, day: string): number => daysBetween(first, day) / days

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
