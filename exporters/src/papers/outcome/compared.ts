import type { Analysis, ProcessMap, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { formatNumber } from '../numbers.ts'
import { ofState } from '../processFacts.ts'

interface Side {
  readonly map: ProcessMap
  readonly found: Analysis
}

/** The current and the target map with their figures, in one unit of time. */
export interface Comparison {
  readonly was: Side
  readonly became: Side
  /** Some step has no time: sums are at least, and no difference is told. */
  readonly isPartial: boolean
  /** Minutes of one unit. */
  readonly minutes: number
  readonly unitWord: (lang: Lang) => string
  readonly said: (minutes: number, lang: Lang) => string
  /** «−85 %»; empty where there was nothing. */
  readonly change: (before: number, after: number, lang: Lang) => string
}

const LONGEST_IN_MINUTES = 120

/** Null unless both maps have sound figures. */
export function compared(project: Project): Comparison | null {
  const [was, became] = [ofState(project, 'current'), ofState(project, 'target')]
  if (!was?.found || !became?.found || was.map.steps.length === 0 || became.map.steps.length === 0) return null
  const most = Math.max(was.found.max.heading.minutes, became.found.max.heading.minutes)
  const { workdayMinutes } = project.settings
  const unit = most >= workdayMinutes ? 'day' : most > LONGEST_IN_MINUTES ? 'hour' : 'minute'
  const minutes = { day: workdayMinutes, hour: 60, minute: 1 }[unit]
  const places = unit === 'minute' ? 0 : 1
  return {
    was: { map: was.map, found: was.found },
    became: { map: became.map, found: became.found },
    isPartial: was.found.atLeast || became.found.atLeast,
    minutes,
    unitWord: (lang) => textsOf(lang).mapSheet[unit],
    said: (given, lang) => formatNumber(given / minutes, places, lang),
    change: changeOf,
  }
}

export function changeOf(before: number, after: number, lang: Lang): string {
  if (before === 0) return ''
  const percent = (after / before - 1) * 100
  return `${percent > 0 ? '+' : ''}${formatNumber(percent, 0, lang)}${lang === 'ru' ? '\u00a0' : ''}%`
}
