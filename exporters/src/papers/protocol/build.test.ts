import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import { outline, wordsOf } from '../../../fixtures/outline.ts'
import { held } from '../../../fixtures/session.ts'
import { contentsOf } from '../../zip/contents.ts'
import { printable } from '../printable.ts'
import { buildProtocol } from './build.ts'

for (const lang of ['ru', 'en'] as const)
  test(`the protocol of a session in ${lang} reads as it was signed off`, async () => {
    const said = outline(buildProtocol(held(), { lang, session: 'held' }))
    await expect(said).toMatchFileSnapshot(`./golden/held.${lang}.txt`)
    const words = wordsOf(buildProtocol(held(), { lang }))
    expect(words.filter((text) => printable(text) !== text)).toEqual([])
  })

test('the package holds a protocol of each session that is over', () => {
  const parts = contentsOf(held(), 'ru').filter(({ what }) => what === 'protocol')
  expect(parts.map(({ as, session, name }) => [as, session, name])).toEqual([
    ['pdf', 'held', 'Протокол сессии'],
    ['docx', 'held', 'Протокол сессии'],
  ])
})

test('the protocol of a project without a session says so', () => {
  expect(outline(buildProtocol(caseProject('land-use-permit'), { lang: 'ru' })).replaceAll('_', ' ')).toContain(
    'Сессий ещё не было',
  )
})
