import { ok, type Result, refuse } from '../result.ts'
import type { Interval, Week } from './week.ts'

const DAYS = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const
const DASH = /\s*[-–—]\s*/

/**
 * Understands working hours as people write them: `пн–чт 9–13, 14–18:15; пт 9–13, 14–17`, `mon–sun 20:00–8:00` (over
 * midnight). A day that is not named rests. Refused with the part that was not understood.
 */
export function readWeek(text: string): Result<Week> {
  const week: Interval[][] = DAYS.ru.map(() => [])
  for (const part of text.split(/[;\n]/)) {
    const clean = part.trim().toLowerCase()
    if (clean === '') continue
    const [, names = '', hours = ''] = /^([^\d]+?)\s*(\d.*)$/.exec(clean) ?? []
    const days = readDays(names)
    const intervals = hours.split(',').map((one) => readInterval(one.trim()))
    if (!days || intervals.length === 0 || intervals.some((one) => one === null)) return notRead(part.trim())
    const sorted = (intervals as Interval[]).sort((a, b) => a[0] - b[0])
    if (sorted.some(([from], at) => at > 0 && from < sorted[at - 1]![1])) return notRead(part.trim())
    for (const day of days) week[day] = sorted
  }
  return week.some((day) => day.length > 0) ? ok(week) : notRead(text.trim())
}

const notRead = (part: string) =>
  refuse('week.unread', `"${part}" is not working hours.`, [], { part: part.slice(0, 60) })

/** Days in a row with the same hours are said together. */
export function sayWeek(week: Week, locale: 'ru' | 'en'): string {
  const names = DAYS[locale]
  const parts: string[] = []
  for (let day = 0; day < week.length; ) {
    let last = day
    while (last + 1 < week.length && alike(week[last + 1]!, week[day]!)) last++
    if (week[day]!.length > 0) {
      const days = last === day ? names[day] : `${names[day]}–${names[last]}`
      parts.push(`${days} ${week[day]!.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ')}`)
    }
    day = last + 1
  }
  return parts.join('; ')
}

const alike = (a: readonly Interval[], b: readonly Interval[]) => JSON.stringify(a) === JSON.stringify(b)

const clock = (minute: number) => `${Math.floor((minute % 1440) / 60)}:${String(minute % 60).padStart(2, '0')}`

function readDays(text: string): number[] | null {
  const days: number[] = []
  for (const part of text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .join(' ')
    .replace(/\s*([-–—])\s*/g, '$1')
    .split(' ')) {
    const [first, last = first, ...more] = part.split(DASH).map(dayOf)
    if (first === undefined || first < 0 || last === undefined || last < first || more.length > 0) return null
    for (let day = first; day <= last; day++) days.push(day)
  }
  return days.length > 0 ? days : null
}

function dayOf(name: string): number {
  const short = name.replace('.', '')
  const ru = (DAYS.ru as readonly string[]).indexOf(short)
  return ru !== -1 ? ru : DAYS.en.findIndex((day) => short.startsWith(day))
}

function readInterval(text: string): Interval | null {
  const [from, to, ...more] = text.split(DASH).map(readClock)
  if (from == null || to == null || more.length > 0 || from === to || from >= 1440) return null
  return [from, to < from ? to + 1440 : to]
}

function readClock(text: string): number | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null
  const found = Number(hour) * 60 + Number(minute)
  return found <= 1440 ? found : null
}
