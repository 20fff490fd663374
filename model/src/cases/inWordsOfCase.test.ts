import { expect, it } from 'vitest'
import { inWordsOfCase } from './inWordsOfCase.ts'

it('D14: figures of a case speak of its elements by the names the case gave them', () => {
  const names = new Map([
    ['aaaaaaaaaaaaaa', 't1'],
    ['bbbbbbbbbbbbbb', 'e"2'],
  ])
  const said = inWordsOfCase(
    { visits: { aaaaaaaaaaaaaa: 1 }, about: ['bbbbbbbbbbbbbb'], message: 'Step aaaaaaaaaaaaaa.' },
    names,
  )
  expect(said).toEqual({ visits: { t1: 1 }, about: ['e"2'], message: 'Step t1.' })
  expect(inWordsOfCase({ a: null, b: 2 }, new Map())).toEqual({ a: null, b: 2 })
})
