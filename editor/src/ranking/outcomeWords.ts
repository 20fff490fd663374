import { formatMinutes, type Ranking, type RankingReading, type Settings } from '@potok/model'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'

/** «№ 3» of what has a number, its own words of what has none. */
export function nameIn({ candidates }: Pick<Ranking, 'candidates'>, id: string): string {
  const found = candidates.find((one) => one.id === id)
  return found?.number == null ? `«${found?.text ?? ''}»` : `№ ${found.number}`
}

export function readingWords(reading: RankingReading, ranking: Pick<Ranking, 'candidates'>, say: Say): string {
  const names = reading.about.map((id) => nameIn(ranking, id)).join(', ')
  return say(`ranking.readings.${reading.code}` as TextKey, { ...reading.values, names })
}

export function numberWords(value: number, language: Language, digits = 2): string {
  return value.toLocaleString(language, { maximumFractionDigits: digits })
}

/** A score as its method is read: minutes of the map as a time, weights in percent. */
export function scoreWords(
  method: string,
  score: number | null,
  { language, settings }: { language: Language; settings: Settings },
): string {
  if (score === null) return '–'
  if (method === 'minutes') return formatMinutes(score, { locale: language, workdayMinutes: settings.workdayMinutes })
  if (method === 'weights') return `${numberWords(score * 100, language, 1)} %`
  return numberWords(score, language, method === 'rice' || method === 'ice' ? 0 : 2)
}

/** How far a bar reaches, 0 … 1: of the greatest score, or of the scale where scores may be negative. */
export function barOf(method: string, score: number | null, greatest: number): number {
  if (score === null) return 0
  if (method === 'impactEffort') return (score + 9) / 18
  return greatest > 0 ? Math.max(0, score) / greatest : 0
}
