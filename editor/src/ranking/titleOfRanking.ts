import type { Ranking } from '@potok/model'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'

interface Texts {
  say: Say
  language: Language
  has(key: string): boolean
}

export function methodName(method: string, { say, has }: Pick<Texts, 'say' | 'has'>): string {
  const key = `ranking.methods.${method}`
  return has(key) ? say(key as TextKey) : method
}

/** «Точечное голосование, круг 2, 28 ноября, 16:40». */
export function titleOfRanking(ranking: Ranking, texts: Texts): string {
  const at =
    ranking.at === null
      ? ''
      : new Date(ranking.at).toLocaleString(texts.language, {
          day: 'numeric',
          month: 'long',
          hour: '2-digit',
          minute: '2-digit',
        })
  const round = ranking.round > 1 ? texts.say('ranking.round', { round: ranking.round }) : ''
  return [methodName(ranking.method, texts), round, at].filter(Boolean).join(', ')
}
