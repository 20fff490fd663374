import { expect, it } from 'vitest'
import { bothTexts } from '../ui/texts/both.ts'
import type { Say } from '../ui/texts/texts.ts'
import { readEvidence } from './readEvidence.ts'

const saysIn = (['ru', 'en'] as const).map((language) => bothTexts(language).t as unknown as Say)
const words = { saysIn, segments: [{ id: 'young', name: 'Молодые родители' }] }

it('under a head each column is that field, in either language', () => {
  const rows =
    'Дата\tСпособ\tСегмент\tЧто известно\tДословно\n12.03.2026\tнаблюдение\tмолодые родители\tОчередь\t«Ждали час»'
  expect(readEvidence(rows, words)).toEqual([
    {
      fields: { date: '2026-03-12', method: 'observation', segment: 'young', text: 'Очередь', quote: 'Ждали час' },
      unread: [],
    },
  ])
  const english = `${saysIn[1]!('research.text')}\t${saysIn[1]!('research.date')}\nA queue\t2026-03-12`
  expect(readEvidence(english, words)).toEqual([{ fields: { text: 'A queue', date: '2026-03-12' }, unread: [] }])
})

it('without a head a method, a segment, a date and a quotation are known by what they are', () => {
  const rows = 'Медкарту приносят дважды\t«Ходила три раза»\tМолодые родители\t2026-03-12\tнаблюдение'
  expect(readEvidence(rows, words)).toEqual([
    {
      fields: {
        text: 'Медкарту приносят дважды',
        quote: 'Ходила три раза',
        segment: 'young',
        date: '2026-03-12',
        method: 'observation',
      },
      unread: [],
    },
  ])
})

it('what was not understood is told, and the rest of the row is kept', () => {
  const rows = 'Что известно\tСпособ\tСегмент\tДата\nОчередь\tгадание\tСтуденты\t31.02.2026'
  expect(readEvidence(rows, words)).toEqual([
    { fields: { text: 'Очередь' }, unread: ['гадание', 'Студенты', '31.02.2026'] },
  ])
})
