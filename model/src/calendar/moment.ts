/** A minute of the project's own zone: whole days since 1970-01-01 × 1440 + the minute of the day. Russia's zones never shift, so no zone is needed to reckon. */
export type Moment = number
/** Whole days since 1970-01-01. */
export type Day = number

export const DAY_MINUTES = 1440
const DAY_MS = 86_400_000
const FORM = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/

/** `2026-04-06` or `2026-04-06T09:00`; null when it is neither, or no such day exists. */
export function readMoment(text: string): Moment | null {
  const [, date, hour = '0', minute = '0'] = FORM.exec(text) ?? []
  if (!date) return null
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return null
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return (at / DAY_MS) * DAY_MINUTES + Number(hour) * 60 + Number(minute)
}

export const dayOf = (moment: Moment): Day => Math.floor(moment / DAY_MINUTES)

/** `2026-04-06` */
export const dateOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** `2026-04-06T09:00`, to the whole minute, half up. */
export function sayMoment(moment: Moment): string {
  return new Date(Math.floor(moment + 0.5) * 60_000).toISOString().slice(0, 16)
}

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear()
