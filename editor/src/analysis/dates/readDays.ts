import { ok, type Result, readMoment, refuse } from '@potok/model'

const RUSSIAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** Days as people list them: `07.04.2026, 2026-06-12`. */
export function readDays(text: string): Result<string[]> {
  const days: string[] = []
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, day, month, year] = RUSSIAN.exec(word) ?? []
    const written = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : word
    if (written.length !== 10 || readMoment(written) === null)
      return refuse('days.unread', `"${word}" is not a day.`, [], { day: word })
    days.push(written)
  }
  return ok([...new Set(days)].sort())
}

export function sayDays(days: readonly string[], language: 'ru' | 'en'): string {
  return days.map((day) => (language === 'ru' ? day.split('-').reverse().join('.') : day)).join(', ')
}

/** `30` or nothing. */
export function readCount(text: string): Result<number | null> {
  const clean = text.trim()
  if (clean === '') return ok(null)
  return /^\d{1,4}$/.test(clean) && Number(clean) > 0
    ? ok(Number(clean))
    : refuse('count.unread', `"${clean}" is not a number of days.`, [], { count: clean })
}
