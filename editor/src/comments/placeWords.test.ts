import { NOUNS, type Noun, talkPlace } from '@potok/model'
import { expect, test } from 'vitest'
import { ru } from '../ui/texts/ru.ts'
import { startTexts } from '../ui/texts/texts.ts'
import { placeLine, placeWords } from './placeWords.ts'

const i18n = startTexts('ru', { ru })
const texts = { say: i18n.t as never, has: (key: string) => i18n.exists(key), language: 'ru' as const }
const line = (noun: Parameters<typeof talkPlace>[0], id: string, part = '', name = '') =>
  placeLine(
    placeWords(talkPlace(noun, id, part), () => name, texts),
    texts,
  )

test('a place is told by what it is, its name, and its field, column or section', () => {
  expect([
    line('steps', 's', '', 'Приём  заявления'),
    line('steps', 's', 'participant', 'Приём'),
    line('card', 'block3'),
    line('procedures', 'p', 'scope', 'Регламент'),
    line('lanes', 'l'),
  ]).toEqual([
    'Шаг «Приём заявления»',
    'Шаг «Приём» · Участник',
    `Карточка · ${ru.card.block3}`,
    `СОП «Регламент» · ${ru.procedure.scope}`,
    'Дорожка',
  ])
})

/** What no screen offers to talk about: parts of sessions and of foreign files, single timings. */
const UNTALKED = [
  'foreignParts',
  'observations',
  'sessions',
  'agendaItems',
  'clusters',
  'notes',
  'decisions',
  'questions',
]

test('every kind of thing that is talked about has a word of its own', () => {
  const talked = Object.keys(NOUNS).filter((noun) => !UNTALKED.includes(noun))
  const nameless = talked.filter((noun) => line(noun as Noun, 'x') === 'Часть проекта')
  expect(nameless).toEqual([])
})
