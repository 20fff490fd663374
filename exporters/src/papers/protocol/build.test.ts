import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import { outline, wordsOf } from '../../../fixtures/outline.ts'
import { held } from '../../../fixtures/session.ts'
import { printable } from '../printable.ts'
import { buildProtocol } from './build.ts'

for (const lang of ['ru', 'en'] as const)
  test(`the protocol of a session in ${lang} reads as it was signed off`, async () => {
    const said = outline(buildProtocol(held(), { lang, session: 'held' }))
    await expect(said).toMatchFileSnapshot(`./golden/held.${lang}.txt`)
    const words = wordsOf(buildProtocol(held(), { lang }))
    expect(words.filter((text) => printable(text) !== text)).toEqual([])
  })

test('the protocol of a project without a session says so', () => {
  expect(outline(buildProtocol(caseProject('land-use-permit'), { lang: 'ru' })).replaceAll('_', ' ')).toContain(
    'Сессий ещё не было',
  )
})
