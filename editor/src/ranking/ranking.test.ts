import { RANKING_NAMES } from '@potok/model'
import { expect, it } from 'vitest'
import { bothTexts } from '../ui/texts/both.ts'
import { rankWords } from './rankWords.ts'

it('places that are shared are told from the first to the last of them', () => {
  const ranks = [1, 2.5, 2.5, 5, 5, 5, null]
  expect(ranks.map((rank) => rankWords(rank, ranks))).toEqual(['1', '2–3', '2–3', '4–6', '4–6', '4–6', '–'])
})

it('every way to rank has its name, its hint and the name of its score in both languages', () => {
  for (const language of ['ru', 'en'] as const) {
    const texts = bothTexts(language)
    const lacking = RANKING_NAMES.flatMap((name) =>
      ['methods', 'hints', 'scores'].map((part) => `ranking.${part}.${name}`),
    ).filter((key) => !texts.exists(key))
    expect(lacking).toEqual([])
  }
})
