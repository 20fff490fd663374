import { ok, type Result, refuse } from '../result.ts'

const MONTHS = [
  ['январ', 'jan'],
  ['феврал', 'feb'],
  ['март', 'mar'],
  ['апрел', 'apr'],
  ['ма', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['август', 'aug'],
  ['сентябр', 'sep'],
  ['октябр', 'oct'],
  ['ноябр', 'nov'],
  ['декабр', 'dec'],
] as const

/** `29.11.2026`, `29.11.26`, `2026-11-29`, `29 ноября 2026 г.`, `29 Nov 2026`; an empty cell and a dash are none. A date of a spreadsheet may bring its hour. */
export function readDay(typed: string): Result<string | null> {
  const clean = typed.replace(/[\s\u00a0\u202f]+/gu, ' ').trim()
  if (clean === '' || /^[-–—]$/u.test(clean)) return ok(null)
  const day = numeric(clean) ?? written(clean)
  return day && exists(day)
    ? ok(day)
    : refuse('table.noDay', `"${typed}" is not a day.`, [], { text: typed.trim().slice(0, 60) })
}

function numeric(clean: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(clean)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const [, day, month, year] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?: ?г\.?)?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(clean) ?? []
  return day && month && year ? isoOf(Number(day), Number(month), year) : null
}

function written(clean: string): string | null {
  const [, day, word = '', year] = /^(\d{1,2}) (\p{L}+)\.?,? (\d{4})(?: ?г(?:\.|ода)?)?$/u.exec(clean) ?? []
  const month = MONTHS.findIndex(([ru, en]) => {
    const said = word.toLocaleLowerCase('ru')
    return said.startsWith(en) || (ru === 'ма' ? /^ма[йя]$/u.test(said) : said.startsWith(ru))
  })
  return day && year && month >= 0 ? isoOf(Number(day), month + 1, year) : null
}

const isoOf = (day: number, month: number, year: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function exists(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}
