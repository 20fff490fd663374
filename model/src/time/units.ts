export const NUMBER = '(\\d+(?:[.,]\\d+)?)'

export type Unit = 'minute' | 'hour' | 'workday' | 'calendarDay'

const UNITS: [RegExp, Unit][] = [
  [/^(?:к\.?\s*д\.?|cd|кд)$/i, 'calendarDay'],
  [/^(?:р\.?\s*д\.?|рд|wd|дн\.?|д\.?|d|дня|дней|день)$/i, 'workday'],
  [/^(?:ч\.?|час|часа|часов|h)$/i, 'hour'],
  [/^(?:м\.?|мин\.?|минут[аы]?|m|min)$/i, 'minute'],
]

export const unitOf = (word: string): Unit | undefined => UNITS.find(([form]) => form.test(word))?.[1]

/** Minutes of one; a calendar day as long as a working one. */
export const lengthOf = (unit: Unit, workdayMinutes: number): number =>
  unit === 'minute' ? 1 : unit === 'hour' ? 60 : workdayMinutes
