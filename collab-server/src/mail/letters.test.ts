import { expect, it } from 'vitest'
import { entranceLetter, forgottenLetter } from './letters.ts'
import { en } from './texts/en.ts'
import { ru } from './texts/ru.ts'

const VALUES = { name: 'Мария {{link}}', by: 'Анна', link: 'https://potok.gorod.ru/first#x' }

it('letters say the same in both languages, with every value in its place', () => {
  const values = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(String).sort()
  for (const kind of ['forgotten', 'entrance'] as const) {
    const told = [ru, en].map((texts) => values([texts[kind].subject, ...texts[kind].lines].join(' ')))
    expect(told[0]).toEqual(told[1])
  }
  expect(en.forgotten.lines.join()).not.toMatch(/[а-яё]/i)
})

it('what somebody is called is only words: it puts no other link into the letter', () => {
  const { text } = forgottenLetter('ru', VALUES)
  expect(text).toContain('Здравствуйте, Мария {{link}}.')
  expect(text.split(VALUES.link)).toHaveLength(2)
  expect(entranceLetter('en', VALUES).text).toContain('Анна opens an account for you')
})
