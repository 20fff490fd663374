import { expect, test } from 'vitest'
import { CASES, caseProject } from '../../fixtures/cases.ts'
import { outline } from '../../fixtures/outline.ts'
import { PAPERS } from './papers.ts'

for (const name of CASES)
  for (const lang of ['ru', 'en'] as const)
    for (const what of ['card', 'sop'] as const)
      test(`the ${what} of ${name} in ${lang} reads as it was signed off`, async () => {
        const said = outline(PAPERS[what].build(caseProject(name), { lang }))
        await expect(said).toMatchFileSnapshot(`./${PAPERS[what].folder}/golden/${name}.${lang}.txt`)
      })
