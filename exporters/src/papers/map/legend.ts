import type { ProcessMap, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { BandDrawing } from './drawing.ts'
import type { MapFigures } from './figures.ts'
import type { Plan } from './plan.ts'
import { LEGEND_SIGNS, type Legend, type LegendSign } from './sheet.ts'
import { figure } from './tables.ts'

/** Only the signs that stand on the bands, and how to read the times and their sums. */
export function legendOf(
  bands: readonly BandDrawing[],
  map: ProcessMap,
  plan: Plan,
  project: Project,
  found: MapFigures | null,
  lang: Lang,
): Legend {
  const t = textsOf(lang).mapSheet
  const present = signsOn(bands)
  return {
    title: t.legend,
    signs: LEGEND_SIGNS.filter((sign) => present.has(sign)).map((sign) => ({ sign, words: t.signs[sign] })),
    reading: readingOf(map, plan, project, found, lang),
  }
}

export function signsOn(bands: readonly BandDrawing[]): Set<LegendSign> {
  const signs = new Set<LegendSign>()
  for (const band of bands) {
    for (const { shape, value, alternative, signs: own } of band.boxes) {
      if (shape === 'step') signs.add(value ?? 'plain')
      else if (shape === 'out' || shape === 'in') signs.add('connector')
      else if (shape === 'start' || shape === 'end') signs.add(alternative ? 'alternative' : 'start')
      else signs.add(shape)
      for (const { sign } of own) signs.add(sign)
    }
    for (const { signs: own } of band.labels) for (const { sign } of own) signs.add(sign)
    if (band.flows.some(({ dashed }) => dashed)) signs.add('return')
    if (band.stars.length > 0) signs.add('star')
    if (band.clouds.length > 0) signs.add('cloud')
    if (band.ladder) signs.add('ladder')
  }
  return signs
}

function readingOf(map: ProcessMap, plan: Plan, project: Project, found: MapFigures | null, lang: Lang): string[] {
  const t = textsOf(lang).mapSheet
  const { settings } = project
  const operations = map.steps.filter(({ look }) => look === 'operation')
  const lines = [t.reading.replace('{day}', String(settings.workdayMinutes))]
  if (operations.some(({ time }) => time?.source === 'guess')) lines.push(t.guess)
  if (operations.some(({ headcount }) => headcount > 1)) lines.push(t.people)
  const read = [lines.join(' ')]
  if (found) {
    const { work, waits, returns, unit, places } = found.leadTime
    const range = ([min, max]: readonly [number, number]) =>
      min === max ? figure(max, places, lang) : `${figure(min, places, lang)}–${figure(max, places, lang)}`
    const ends = returns <= 0 ? t.noReturns : settings.repeats === 'auto' ? t.auto : t.once
    read.push(
      `${t.subtotals}${ends}`
        .replace('{work}', range(work))
        .replace('{waits}', range(waits))
        .replace('{returns}', figure(returns, places, lang))
        .replaceAll('{unit}', t[unit])
        .replace(/\.\.$/, '.'),
    )
  }
  const untimed = operations.filter(({ time }) => time === null).map(({ id }) => id)
  if (untimed.length > 0) {
    const numbers = plan.nodes.filter(({ id }) => untimed.includes(id)).map(({ number }) => number)
    read.push(`${t.untimed}${numbers.length === 1 ? t.step : t.steps}${runs(numbers)}.`)
  }
  if (plan.aside.length > 0) {
    const texts = plan.aside.map(({ text, textEn }) => ((lang === 'en' && textEn) || text).trim()).filter(Boolean)
    if (texts.length > 0) read.push(`${t.aside}${texts.join('; ')}.`)
  }
  return read
}

/** `1, 2, 3, 7` → `1–3, 7`; only plain numbers join. */
export function runs(numbers: readonly string[]): string {
  const told: string[] = []
  for (let at = 0; at < numbers.length; at++) {
    const from = at
    while (at + 1 < numbers.length && /^\d+$/.test(numbers[at]!) && Number(numbers[at + 1]) === Number(numbers[at]) + 1)
      at++
    told.push(at - from > 1 ? `${numbers[from]}–${numbers[at]}` : numbers.slice(from, at + 1).join(', '))
  }
  return told.join(', ')
}
