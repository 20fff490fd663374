import { ces, csat } from '@potok/model'
import { expect, it } from 'vitest'
import { bothTexts } from '../ui/texts/both.ts'
import { cesWords, csatWords } from './marksWords.ts'

const speech = (language: 'ru' | 'en') => ({ say: bothTexts(language).t as never, language })
const answers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ satisfaction: at % 3 === 0 ? 3 : 5, ease: at % 3 === 0 ? 4 : 7 }))

it('CSAT and CES are told with their number of answers and their scale, without decimals under thirty', () => {
  const few = answers(29)
  const many = answers(31)
  expect([csatWords(csat(few), speech('ru')), cesWords(ces(few), speech('ru'))]).toEqual([
    'CSAT: 66 % отметили 4 или 5 из 5 (ответов: 29).',
    'CES: 6 из 7, где 7 – «очень легко» (ответов: 29).',
  ])
  expect([csatWords(csat(many), speech('ru')), cesWords(ces(many), speech('en'))]).toEqual([
    'CSAT: 64,5 % отметили 4 или 5 из 5 (ответов: 31).',
    'CES: 5.9 of 7, where 7 is “very easy” (answers: 31).',
  ])
  expect([csatWords(csat([]), speech('ru')), cesWords(ces([]), speech('en'))]).toEqual(['', ''])
})
