import { ok, type Result, refuse } from '../result.ts'
import type { Locale } from '../scene/shapes.ts'

/** `1 200`, `0,75`, `75 %`; an empty cell and a dash are null. */
export function readFigure(words: string): Result<number | null> {
  const clean = words.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.')
  if (clean === '' || /^[-–—]$/u.test(clean)) return ok(null)
  const [, digits = '', percent] = /^(\d+(?:\.\d+)?)(%?)$/u.exec(clean) ?? []
  if (!digits) return refuse('table.noFigure', `"${words}" is not a number.`, [], { text: words.trim().slice(0, 60) })
  return ok(percent ? Number(digits) / 100 : Number(digits))
}

/** To a thousandth, or finer where sums are made of it. */
export function figureText(value: number, locale: Locale, fineness = 1e3): string {
  const text = String(Math.round(value * fineness) / fineness)
  return locale === 'ru' ? text.replace('.', ',') : text
}
