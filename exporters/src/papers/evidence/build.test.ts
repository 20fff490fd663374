import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import { outline, wordsOf } from '../../../fixtures/outline.ts'
import { researched } from '../../../fixtures/research.ts'
import { PAPERS, TABLES } from '../papers.ts'
import { printable } from '../printable.ts'

/** What the team found out; the other tables are signed off for both cases. */
const RESEARCH = [
  'journey',
  'system',
  'clients',
  'touchpoints',
  'evidence',
  'ranking',
  'causes',
  'prototypes',
] as const satisfies (typeof TABLES)[number][]

for (const name of RESEARCH)
  for (const lang of ['ru', 'en'] as const)
    test(`the ${name} of a researched project in ${lang} read as they were signed off`, async () => {
      const said = outline(PAPERS[name].build(researched(), { lang }))
      await expect(said).toMatchFileSnapshot(`../${name}/golden/researched.${lang}.txt`)
    })

test.each(RESEARCH)('the %s of a project without any say that there is nothing yet', (name) => {
  const said = outline(PAPERS[name].build(caseProject('land-use-permit'), { lang: 'ru' })).replaceAll('_', ' ')
  expect(said).toMatch(/\?(Пока нет\.|Карты пути клиента нет\.|Карты системы нет\.)\?/)
})

test.each(TABLES)('the fonts of the papers have every sign that the %s write of themselves', (name) => {
  for (const lang of ['ru', 'en'] as const) {
    const said = wordsOf(PAPERS[name].build(researched(), { lang }))
    expect(said.filter((text) => printable(text) !== text)).toEqual([])
  }
})
