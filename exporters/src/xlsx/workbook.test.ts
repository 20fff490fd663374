import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { researched } from '../../fixtures/research.ts'
import { workbook } from './workbook.ts'

test('a table of a paper is a sheet named by its section, its figures are numbers, its texts have no bound spaces', async () => {
  const made = await workbook.export(researched(), 'touchpoints', { lang: 'ru' })
  if (!made.ok) throw new Error(made.message)
  const { sheets } = await readXlsx(made.value)
  expect(sheets.map(({ name }) => name)).toEqual(['Точки взаимодействия', 'По каналам', 'Что спрашивают не один раз'])
  const [head, first, second] = sheets[0]!.rows
  const at = (title: string) => head!.indexOf(title)
  expect([first![at('Оценка, 1–5')], second![at('Раз на дело')]]).toEqual([3.4, 2.5])
  expect(first![at('Сколько длится')]).toBe('10 мин – 30 мин')
  expect(second![at('Точка, место')]).toBe('Приём у заведующего\nДетский сад № 12, заведующий')
})

test('a project without any still gives a workbook', async () => {
  const made = await workbook.export(caseProject('land-use-permit'), 'clients', { lang: 'en' })
  expect(made.ok && (await readXlsx(made.value)).sheets.map(({ name }) => name)).toEqual([
    'Client segments and personas',
  ])
})
