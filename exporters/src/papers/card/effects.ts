import type { Analysis, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { formatNumber } from '../numbers.ts'
import { soundMaps } from '../soundMaps.ts'

const THOUSANDS_FROM = 10_000

interface Effect {
  readonly figure: string
  readonly label: string
}

/** Key effects from the two maps (domain.md 3.2, annual effect); none while a map lacks a time: a difference of «не менее» says nothing. */
export function effects(project: Project, lang: Lang): Effect[] {
  const { current, target } = soundMaps(project)
  if (!current || !target || current.atLeast || target.atLeast) return []
  return [hours(current, target, lang), money(current, target, lang), leadTime(current, target, lang)].filter(
    (one) => one !== null,
  )
}

function hours(current: Analysis, target: Analysis, lang: Lang): Effect | null {
  const t = textsOf(lang)
  if (!current.annual || !target.annual) return null
  const saved = current.annual.personHours - target.annual.personHours
  return { figure: `${formatNumber(saved, 0, lang)}\u00a0${t.units.personHour}`, label: t.hoursFreed }
}

function money(current: Analysis, target: Analysis, lang: Lang): Effect | null {
  const t = textsOf(lang)
  if (!current.annual || !target.annual || current.annual.cost === 0) return null
  const saved = current.annual.cost - target.annual.cost
  const inThousands = Math.abs(saved) >= THOUSANDS_FROM
  const amount = formatNumber(inThousands ? saved / 1000 : saved, 0, lang)
  return { figure: inThousands ? t.thousandRoubles(amount) : t.roubles(amount), label: t.moneySaved }
}

function leadTime(current: Analysis, target: Analysis, lang: Lang): Effect | null {
  if (current.expectedHeading === 0) return null
  const change = (target.expectedHeading / current.expectedHeading - 1) * 100
  const figure = `${change > 0 ? '+' : ''}${formatNumber(change, 0, lang)}${lang === 'ru' ? '\u00a0' : ''}%`
  return { figure, label: textsOf(lang).leadTimeChange }
}
