import { LONGEST_TIME } from '../records/time.ts'
import { ok, type Result, refuse } from '../result.ts'
import { lengthOf, NUMBER, type Unit, unitOf } from './units.ts'

const CLOCK = /^(\d+):(\d{2}):(\d{2})$/
/** Between timings; a comma between digits is a decimal one. */
const BETWEEN = /[\n\r\t;|]+|,(?=\s)/
const PIECE = new RegExp(`(\\d+:\\d{2}:\\d{2})|${NUMBER}\\s*([^\\d\\s]*(?:\\s+[^\\d\\s]+)*)`, 'g')

interface Piece {
  readonly amount: number
  unit: Unit | null
}

/**
 * A list of durations as people type or paste it: `12 15 14 13`, a column of a table, `1 ч 20 мин; 55 мин`, `0:12:30`.
 * Units as in `readTime`, minutes without one; a unit counts for the plain numbers before it on the same line, and hours
 * followed by minutes are one duration. Working minutes; refused whole when a part is not a duration.
 */
export function readTimings(text: string, workdayMinutes = 480): Result<readonly number[]> {
  const found: number[] = []
  for (const cell of text.replaceAll('\u00a0', ' ').split(BETWEEN)) {
    const clean = cell.trim()
    if (clean === '') continue
    const read = readCell(clean, workdayMinutes)
    if (!read) return refuse('timing.unread', `"${clean}" is not a duration.`, [], { text: clean.slice(0, 60) })
    found.push(...read)
  }
  return ok(found)
}

function readCell(cell: string, workday: number): number[] | null {
  const pieces: Piece[] = []
  let end = 0
  for (const match of cell.matchAll(PIECE)) {
    if (cell.slice(end, match.index).trim() !== '') return null
    end = match.index + match[0].length
    const [, clock, amount = '', word = ''] = match
    const piece = clock ? clockPiece(clock) : plainPiece(amount, word.trim())
    if (!piece) return null
    pieces.push(piece)
  }
  if (pieces.length === 0 || cell.slice(end).trim() !== '') return null
  const spoken = pieces.map(({ unit }) => unit)
  for (let at = pieces.length - 1; at >= 0; at--) pieces[at]!.unit ??= pieces[at + 1]?.unit ?? 'minute'
  const durations: number[] = []
  pieces.forEach(({ amount, unit }, at) => {
    const minutes = amount * lengthOf(unit!, workday)
    const before = at > 0 ? spoken[at - 1] : null
    const goesOn = before && spoken[at] && lengthOf(before, workday) > lengthOf(spoken[at], workday)
    if (goesOn) durations[durations.length - 1]! += minutes
    else durations.push(minutes)
  })
  return durations.every((one) => one <= LONGEST_TIME) ? durations : null
}

function plainPiece(amount: string, word: string): Piece | null {
  const unit = word === '' ? null : unitOf(word)
  if (unit === undefined || unit === 'calendarDay') return null
  return { amount: Number(amount.replace(',', '.')), unit }
}

function clockPiece(clock: string): Piece | null {
  const [, hours = '', minutes = '', seconds = ''] = CLOCK.exec(clock) ?? []
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  return { amount: Number(hours) * 60 + Number(minutes) + Number(seconds) / 60, unit: 'minute' }
}
