import { LONGEST_TIME, type Time } from '../records/time.ts'
import { ok, type Result, refuse } from '../result.ts'
import { lengthOf, NUMBER, type Unit, unitOf } from './units.ts'

/**
 * Understands a time as people write it: `15`, `10-30м`, `2ч`, `1 ч 30 мин`, `1-5 рд`, `2 кд`, `1,5 ч`,
 * `10/20/40 мин` (least, usual, most). Without a unit it is minutes; a unit at the end counts for every part without one.
 * A calendar-basis time keeps minutes of working days' length (`calendar` basis, converted in static mode).
 */
export function readTime(text: string, workdayMinutes = 480): Result<Time | null> {
  const clean = text.replaceAll('\u00a0', ' ').trim()
  if (clean === '') return ok(null)
  const no = () => refuse('time.unread', `"${text}" is not a time.`, [], { text: clean.slice(0, 60) })
  const parts = clean.split(/\s*(?:\.\.\.?|[-–—/…])\s*/)
  if (parts.length > 3) return no()
  let unit: Spoken['unit'] | null = null
  const read: Spoken[] = []
  for (const part of parts.reverse()) {
    const spoken = readPart(part, unit, workdayMinutes)
    if (!spoken) return no()
    unit = spoken.unit
    read.unshift(spoken)
  }
  const calendar = read.filter((one) => one.unit === 'calendarDay').length
  if (calendar !== 0 && calendar !== read.length) return no()
  const minutes = read.map((one) => one.minutes)
  if (minutes.some((one) => one > LONGEST_TIME)) return no()
  const [min = 0, second = min, third] = minutes
  const triple: Time['triple'] =
    third === undefined ? [min, minutes.length === 1 ? min : null, second] : [min, second, third]
  if (triple[0] > triple[2] || (triple[1] !== null && (triple[1] < triple[0] || triple[1] > triple[2]))) {
    return refuse('time.order', 'The least time is longer than the most.', [], { text: clean.slice(0, 60) })
  }
  return ok({ triple, basis: calendar ? 'calendar' : 'work', source: 'guess' })
}

interface Spoken {
  minutes: number
  unit: Unit
}

function readPart(part: string, inherited: Spoken['unit'] | null, workday: number): Spoken | null {
  const pieces = [...part.matchAll(new RegExp(`${NUMBER}\\s*([^\\d]*)`, 'g'))]
  if (pieces.length === 0 || !/^\d/.test(part)) return null
  let minutes = 0
  let unit: Spoken['unit'] | null = null
  for (const [, amount = '', word = ''] of pieces) {
    const named = word.trim() === '' ? (inherited ?? 'minute') : unitOf(word.trim())
    if (!named) return null
    minutes += Number(amount.replace(',', '.')) * lengthOf(named, workday)
    unit = named
  }
  return unit ? { minutes, unit } : null
}
