import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, readMoment, sayMoment } from './moment.ts'
import { addCalendarDays, addWorkingDays, workingYear } from './terms.ts'
import { STANDARD_WEEK, type Week } from './week.ts'
import { addWork, nextWork, workBetween } from './work.ts'
import { WorkCalendar, YearNotPublished } from './workCalendar.ts'

const calendar = new WorkCalendar()
const at = (text: string) => readMoment(text)!
const after = (from: string, minutes: number, of = calendar) => sayMoment(addWork(of, at(from), minutes))

describe('domain.md 3.10: the nine cases', () => {
  it.each([
    ['№ 10.1', '2026-04-30T15:30', 600, '2026-05-05T09:30'],
    ['№ 10.2', '2026-11-20T17:30', 480, '2026-11-23T17:30'],
    ['№ 10.3', '2026-11-02T14:00', 960, '2026-11-05T15:00'],
    ['№ 10.4', '2026-03-07T12:00', 60, '2026-03-10T10:00'],
    ['№ 10.9', '2025-10-31T14:00', 480, '2025-11-01T13:00'],
  ])('%s: from %s %d minutes of work end at %s', (_, from, minutes, end) => {
    expect(after(from, minutes)).toBe(end)
  })

  it('№ 10.5: work between two moments is counted over a short day and a holiday', () => {
    expect(workBetween(calendar, at('2026-06-11T10:00'), at('2026-06-15T11:00'))).toBe(480)
  })

  it.each([
    ['№ 10.6', '2026-04-27', 10, '2026-05-13'],
    ['№ 10.8', '2025-12-15', 20, '2026-01-22'],
  ])('%s: a term from %s of %d working days ends on %s', (_, event, days, last) => {
    expect(dateOf(addWorkingDays(calendar, dayOf(at(event)), days))).toBe(last)
  })

  it('№ 10.7: a term in calendar days that ends on a day off moves to the next working day', () => {
    expect(dateOf(addCalendarDays(calendar, dayOf(at('2026-04-10')), 30))).toBe('2026-05-12')
  })
})

describe('domain.md 3.10: the years', () => {
  const total = (from: string, to: string) => {
    let days = 0
    let minutes = 0
    for (let day = dayOf(at(from)); day <= dayOf(at(to)); day++) {
      const hours = calendar.on(day)
      if (hours.length > 0) days++
      minutes += hours.reduce((sum, [begin, end]) => sum + end - begin, 0)
    }
    return [days, minutes / 60]
  }

  it.each([
    ['2026 year', '2026-01-01', '2026-12-31', [247, 1972]],
    ['2026 quarter 1', '2026-01-01', '2026-03-31', [55, 440]],
    ['2026 quarter 2', '2026-04-01', '2026-06-30', [62, 493]],
    ['2026 quarter 3', '2026-07-01', '2026-09-30', [66, 528]],
    ['2026 quarter 4', '2026-10-01', '2026-12-31', [64, 511]],
    ['2025 year', '2025-01-01', '2025-12-31', [247, 1972]],
  ])('%s: from %s to %s, days and hours', (_, from, to, known) => {
    expect(total(from, to)).toEqual(known)
  })

  it.each([
    ['2026 off', [2026, 118], ['2026-01-09', '2026-12-31', '2026-03-09', '2026-05-11']],
    ['2025 off', [2025, 118], ['2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31']],
  ])('%s: days of rest of a year, the moved ones among them', (_, [year, count], moved) => {
    const days = Array.from({ length: 365 }, (_, number) => dayOf(at(`${year}-01-01`)) + number)
    expect(days.filter((day) => !calendar.works(day))).toHaveLength(count!)
    expect(moved.filter((date) => calendar.works(dayOf(at(date))))).toEqual([])
  })

  it('2026 short: the days before a holiday are an hour shorter; in 2025 the Saturday made working too', () => {
    const hours = (date: string) =>
      calendar.on(dayOf(at(date))).reduce((sum, [begin, end]) => sum + end - begin, 0) / 60
    expect(['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03', '2025-11-01', '2026-04-29'].map(hours)).toEqual([
      7, 7, 7, 7, 7, 8,
    ])
  })

  it('the working time of a year; of the last published one where the decree is not there', () => {
    expect(workingYear(calendar, 2026)).toEqual({ year: 2026, days: 247, minutes: 118_320 })
    expect(workingYear(calendar, 2031)).toEqual({ year: 2026, days: 247, minutes: 118_320 })
  })

  it('S3: a year whose decree is not loaded is said to be not published, not guessed', () => {
    expect(() => addWork(calendar, at('2026-12-30T17:00'), 600)).toThrow(YearNotPublished)
    expect(after('2026-12-30T17:00', 60)).toBe('2026-12-30T18:00')
  })
})

describe('working time', () => {
  it('that is used up exactly ends with its stretch, and the next work begins after it', () => {
    expect(after('2026-04-06T09:00', 240)).toBe('2026-04-06T13:00')
    expect(sayMoment(nextWork(calendar, at('2026-04-06T13:00')))).toBe('2026-04-06T14:00')
    expect(sayMoment(nextWork(calendar, at('2026-04-06T10:15')))).toBe('2026-04-06T10:15')
  })

  it('goes over midnight where the shift does', () => {
    const night: Week = STANDARD_WEEK.map((_, weekday) => (weekday === 0 ? [[22 * 60, 30 * 60]] : []))
    const nights = new WorkCalendar(night)
    expect(after('2026-04-06T23:00', 300, nights)).toBe('2026-04-07T04:00')
    expect(after('2026-04-07T02:00', 300, nights)).toBe('2026-04-13T23:00')
  })

  it('of a lane that never works is a mistake of its week, not an endless wait', () => {
    const never = new WorkCalendar(
      STANDARD_WEEK.map(() => []),
      [{ year: 2026, source: '', off: [], work: [], short: [] }],
    )
    expect(() => addWork(never, at('2026-04-06T23:00'), 1)).toThrow()
  })

  it('is read only from real dates', () => {
    expect(['2026-02-30', '2026-04-06T25:00', 'завтра', '2026-4-6'].map(readMoment)).toEqual([null, null, null, null])
    expect(sayMoment(at('2026-04-06T09:05'))).toBe('2026-04-06T09:05')
  })
})
