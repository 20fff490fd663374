import { expect, test } from 'vitest'
import { asDraft, asKept, leftInDraft, matching, typedMention } from './mentioning.ts'

const talker = (id: string, name: string, here = true) => ({ id, name, colour: '#000', here })
const people = new Map(
  [
    talker('a', 'Анна Петрова'),
    talker('b', 'Анна'),
    talker('c', 'Фёдор Котов'),
    talker('d', 'Ольга Седых', false),
    talker('e', ''),
    talker('f', 'Анна'),
  ].map((one) => [one.id, one]),
)

test('a mention is typed from its sign to the caret, not in an address and not over a line', () => {
  expect(typedMention('Спросим @ан', 11)).toEqual({ start: 8, words: 'ан' })
  expect(typedMention('@', 1)).toEqual({ start: 0, words: '' })
  expect(typedMention('@Анна Пет', 9)).toEqual({ start: 0, words: 'Анна Пет' })
  expect([
    typedMention('почта a@b', 9),
    typedMention('@ан\nещё', 7),
    typedMention('@ а', 3),
    typedMention('а', 1),
  ]).toEqual([null, null, null, null])
})

test('people are found by the beginnings of their names, е for ё', () => {
  expect(matching(people.values(), 'ан').map(({ id }) => id)).toEqual(['b', 'f', 'a'])
  expect(matching(people.values(), 'пет ан').map(({ id }) => id)).toEqual(['a'])
  expect(matching(people.values(), 'федор').map(({ id }) => id)).toEqual(['c'])
  expect(matching(people.values(), 'иван')).toEqual([])
})

test('a draft is kept with people for names, the longest name first, and read back as it was written', () => {
  const draft = '@Анна Петрова и @Фёдор Котов, а не @Ольга Седых и не @Аннабель'
  const kept = asKept(draft, people, new Map())
  expect(kept).toBe('@[a] и @[c], а не @Ольга Седых и не @Аннабель')
  expect(asDraft(kept, people)).toBe(draft)
  expect(asKept('@Анна Петрова , вы где ?', people, new Map())).toBe('@[a], вы где ?')
  expect(asKept('@Анна', people, new Map([['Анна', 'f']]))).toBe('@[f]')
  expect(asDraft('@[nobody]', people)).toBe('@nobody')
})

test('whoever left is told once by name, and nobody who is here is taken for them', () => {
  expect(leftInDraft('@Ольга Седых, @ольга седых и @Анна', people).map(({ id }) => id)).toEqual(['d'])
  expect(leftInDraft('Ольга Седых и @Ольга', people)).toEqual([])
  const again = new Map([...people, ['g', talker('g', 'Ольга Седых')]])
  expect(leftInDraft('@Ольга Седых', again)).toEqual([])
})
