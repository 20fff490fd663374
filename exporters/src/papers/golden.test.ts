import { expect, test } from 'vitest'
import { CASES, caseProject } from '../../fixtures/cases.ts'
import { outline } from '../../fixtures/outline.ts'
import { PAPERS } from './papers.ts'

for (const name of CASES)
  for (const lang of ['ru', 'en'] as const)
    for (const what of [
      'card',
      'sop',
      'process',
      'problems',
      'roadmap',
      'passport',
      'register',
      'report',
      'memorandum',
    ] as const)
      test(`the ${what} of ${name} in ${lang} reads as it was signed off`, async () => {
        const said = outline(PAPERS[what].build(caseProject(name), { lang, today: '2026-04-20' }))
        await expect(said).toMatchFileSnapshot(`./${PAPERS[what].folder}/golden/${name}.${lang}.txt`)
      })

test.each(['process', 'problems', 'roadmap'] as const)(
  'the %s of an empty project says that there is nothing',
  (what) => {
    const project = caseProject('land-use-permit')
    const containers = Object.entries(project).filter(([, value]) => value instanceof Map)
    const empty = { ...project, ...Object.fromEntries(containers.map(([name]) => [name, new Map()])) }
    const said = outline(PAPERS[what].build(empty, { lang: 'ru' })).replaceAll('_', ' ')
    expect(said).toMatch(/нет карты процесса|Проблем в проекте нет|Мероприятий в плане нет/)
  },
)
