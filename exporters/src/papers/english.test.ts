import { expect, test } from 'vitest'
import { CASES, type CaseName, caseProject } from '../../fixtures/cases.ts'
import { wordsOf } from '../../fixtures/outline.ts'
import { PAPERS } from './papers.ts'

const CYRILLIC = /\p{Script=Cyrillic}|№/u
const KEPT = new Set([
  'id',
  'map',
  'lane',
  'start',
  'end',
  'participant',
  'problem',
  'look',
  'state',
  'locale',
  'order',
  'join',
  'mean',
  'repeats',
  'outcomes',
  'outcome',
  'kind',
])

/** What people wrote, in Latin letters. */
const latin = (name: CaseName) =>
  caseProject(name, (_, record) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        typeof value === 'string' && CYRILLIC.test(value) && !KEPT.has(field) ? 'Words' : value,
      ]),
    ),
  )

for (const name of CASES)
  for (const what of ['card', 'sop'] as const)
    test(`the English ${what} of ${name} says nothing in Russian of its own`, () => {
      const description = PAPERS[what].build(latin(name), { lang: 'en' })
      const said = [...wordsOf(description), description.title, description.draft, ...(description.sheetWords ?? [])]
      expect(said.length).toBeGreaterThan(60)
      expect(said.filter((text) => CYRILLIC.test(text))).toEqual([])
    })

test('the walk would see a Russian word', () => {
  expect(wordsOf(PAPERS.card.build(latin('land-use-permit'), { lang: 'ru' })).some((text) => CYRILLIC.test(text))).toBe(
    true,
  )
})
