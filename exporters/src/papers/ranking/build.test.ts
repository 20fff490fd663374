import { expect, test } from 'vitest'
import { outline } from '../../../fixtures/outline.ts'
import { researched } from '../../../fixtures/research.ts'
import { buildProblems } from '../problems/build.ts'

test('the last ranking stands beside the problems that it ranked', () => {
  const said = outline(buildProblems(researched(), { lang: 'ru' }))
  expect(said).toMatch(/\| № \| Проблема \| Место \|/)
  expect(said).toMatch(/\| 1 \| Родитель приходит лично только за_бланками \| 1 \|/)
})
