import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/causes-${name}.png` })
}

it('two people ask why by keys, prove a root cause, read it back and give it a solution', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  const timur = await stage.guest(olga, id, 'Тимур')
  const item = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name })
  const choose = (page: Page, name: RegExp) => item(page, name).click()

  // The case's chain of whys is there; the stage's tool leads to it.
  await olga.goto(`${stage.address}/p/${id}/causes`)
  await item(olga, /^Проблема 1 .*Родитель приходит лично/).waitFor()
  expect(await olga.getByRole('treeitem').count()).toBe(5)
  await olga.getByRole('button', { name: 'Следующая' }).click()
  await choose(olga, /^Проблема 2 .*Ожидание талона/)
  await timur.goto(`${stage.address}/p/${id}/causes`)
  await timur.getByLabel('Проблема').first().selectOption({ index: 1 })

  // Tab asks «почему?», Enter keeps the words; the colleague sees both at once.
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('Невнимательность регистратуры')
  await olga.keyboard.press('Enter')
  await item(timur, /^Невнимательность регистратуры/).waitFor()
  await olga.getByText('Спросите, почему процесс это допустил.').waitFor()
  await olga.keyboard.press('Tab')
  await olga.keyboard.type('Списки детей никто не передаёт')
  await olga.keyboard.press('Enter')
  await choose(timur, /^Списки детей/)
  await item(olga, /^Списки детей/)
    .getByRole('img', { name: 'Тимур' })
    .waitFor()

  // Without evidence it is not confirmed.
  const panel = timur.getByRole('region', { name: 'Причина', exact: true })
  await panel.getByText('подтверждено', { exact: true }).click()
  await panel.getByRole('alert').getByText('Сначала добавьте подтверждение').waitFor()
  await panel.getByRole('button', { name: 'Добавить подтверждение' }).click()
  await panel.getByLabel('Что говорит об этом').fill('Порядок обмена списками не утверждён')
  await panel.getByLabel('Вид подтверждения').selectOption({ label: 'документ' })
  await panel.getByText('подтверждено', { exact: true }).click()
  await item(olga, /^Списки детей никто не передаёт.*подтверждено/).waitFor()

  // Within power, and «поэтому» at every step.
  await panel.getByText('да', { exact: true }).click()
  await panel.getByText('не все «поэтому» проверены').waitFor()
  await panel.getByRole('button', { name: 'Звучит верно' }).click()
  await choose(timur, /^Невнимательность/)
  await expect.poll(() => panel.getByLabel('Причина словами').inputValue(), SOON).toBe('Невнимательность регистратуры')
  await panel.getByRole('button', { name: 'Звучит верно' }).click()
  await item(olga, /^Списки детей никто не передаёт.*первопричина/).waitFor()

  // A solution that is new, in one undo with its link; undo by key takes it back and nothing of the colleague's.
  await choose(olga, /^Списки детей/)
  const hers = olga.getByRole('region', { name: 'Причина', exact: true })
  const solution = hers.getByRole('combobox', { name: 'Решение: Добавить…' })
  await solution.fill('Передавать списки в поликлинику до 1 мая')
  await solution.press('Enter')
  await hers.getByText('Передавать списки в поликлинику до 1 мая').waitFor()
  await hers.getByText('мероприятия пока нет').waitFor()
  await picture(olga, 'tree')
  expect(await barriers(olga)).toEqual([])

  // Moved by keys under the problem, and back by undo.
  await choose(olga, /^Списки детей/)
  await olga.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => item(timur, /^Списки детей/).getAttribute('aria-level'), SOON).toBe('2')
  await olga.keyboard.press('Control+Z')
  await expect.poll(() => item(timur, /^Списки детей/).getAttribute('aria-level'), SOON).toBe('3')

  const phone = await stage.guest(olga, id, 'Phone', 'viewer', {
    language: 'en',
    scheme: 'dark',
    width: 360,
    height: 740,
  })
  await phone.goto(`${stage.address}/p/${id}/causes`)
  await phone.getByLabel('Problem').first().selectOption({ index: 1 })
  await item(phone, /^Списки детей.*root cause/).waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await picture(phone, 'phone-en')
  expect(await barriers(phone)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 120_000)

it('the same causes on bones, in relations and in the plan of checks, and the gaps of the chain lead to them', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  const timur = await stage.guest(olga, id, 'Тимур')
  const view = (page: Page, name: string) => page.locator('.page-head').getByText(name, { exact: true }).click()
  for (const page of [olga, timur]) {
    await page.goto(`${stage.address}/p/${id}/causes`)
    await page.getByLabel('Проблема').first().selectOption({ index: 2 })
  }

  // Bones: a ready set, a cause that begins on a bone, one that is put there.
  await view(olga, 'Исикава')
  await olga.getByRole('button', { name: 'Взять шесть категорий офиса' }).click()
  await olga.getByRole('button', { name: 'почему? Методы и регламенты' }).click()
  await olga.keyboard.type('Перечень утверждён до новой редакции закона')
  await olga.keyboard.press('Enter')
  const added = olga
    .getByRole('region', { name: 'Методы и регламенты' })
    .getByRole('button', { name: /^Перечень утверждён/ })
  await added.waitFor()
  await timur.getByRole('treeitem', { name: /^Перечень утверждён/ }).waitFor()
  await timur.getByRole('treeitem', { name: /^Просят лишнее/ }).click()
  await timur.getByLabel('Категория').selectOption({ label: 'Информация и документы' })
  const twig = olga
    .getByRole('region', { name: 'Информация и документы' })
    .getByRole('button', { name: /^Перечень старый/ })
  await twig.waitFor()
  await picture(olga, 'fishbone')
  expect(await barriers(olga)).toEqual([])

  // Relations: the tree's arrows, one more, and one that is there the other way.
  await view(olga, 'Связи')
  await olga.getByRole('button', { name: 'Взять стрелки из дерева' }).click()
  const draw = async (from: string, to: string) => {
    await olga.getByLabel('Причина', { exact: true }).selectOption({ label: from })
    await olga.getByLabel('влияет на', { exact: true }).selectOption({ label: to })
    await olga.getByRole('button', { name: 'Провести стрелку' }).click()
  }
  await draw('Нет владельца перечня', 'Перечень утверждён до новой редакции закона')
  const driver = olga.getByRole('button', { name: /Нет владельца перечня вых\/вх 2\/1 причина-драйвер/ })
  await driver.waitFor()
  await draw('Перечень утверждён до новой редакции закона', 'Нет владельца перечня')
  await olga.getByRole('alert').getByRole('button', { name: 'Повернуть стрелку' }).click()
  await olga.getByRole('button', { name: /Нет владельца перечня вых\/вх 1\/2/ }).waitFor()
  await olga.getByRole('button', { name: 'Отменить моё последнее действие' }).click()
  await driver.waitFor()
  await picture(olga, 'relations')
  expect(await barriers(olga)).toEqual([])

  // The plan: what a check found is evidence.
  await view(timur, 'План проверки')
  const planned = timur.getByRole('region', { name: 'Нет владельца перечня' })
  await planned.getByRole('button', { name: 'Добавить проверку' }).click()
  await planned.getByLabel('Что увидим, если причина верна').fill('В приказах никто не назван')
  await planned.getByLabel('К какому дню').fill('2020-03-20')
  const late = planned.getByText('Срок прошёл, а итога нет', { exact: false })
  await late.waitFor()
  await planned.getByLabel('Результат').selectOption({ label: 'подтверждает' })
  await late.waitFor({ state: 'detached' })
  await planned.getByLabel('Что нашли').fill('Приказов о перечне нет')
  await planned.getByText('1 подтверждение').waitFor()
  await planned.getByRole('button', { name: 'Нет владельца перечня' }).click()
  await timur.getByRole('region', { name: 'Причина', exact: true }).getByText('подтверждено', { exact: true }).click()
  await planned.getByText('подтверждено', { exact: true }).waitFor()
  await picture(timur, 'plan')
  expect(await barriers(timur)).toEqual([])

  // Gaps: what is missing, and the way there.
  await view(olga, 'Разрывы')
  const unsolved = olga.getByRole('region', { name: 'Первопричины без решения' })
  await unsolved.getByRole('button', { name: 'Перечень не приведён в соответствие регламенту' }).click()
  await olga.getByRole('treeitem', { name: /^Перечень не приведён/, selected: true }).waitFor()
  const panel = olga.getByRole('region', { name: 'Причина', exact: true })
  const solution = panel.getByRole('combobox', { name: 'Решение: Добавить…' })
  await solution.fill('справки')
  await olga.getByRole('option', { name: /Исключить справки/ }).waitFor()
  await solution.press('Enter')
  await view(timur, 'Разрывы')
  await timur.getByRole('region', { name: 'Первопричины без решения' }).waitFor()
  expect(await timur.getByRole('button', { name: 'Перечень не приведён в соответствие регламенту' }).count()).toBe(1)
  await picture(timur, 'gaps')
  expect(await barriers(timur)).toEqual([])

  // Four questions to the step lead to solutions of the chosen cause.
  await view(timur, 'Идеи')
  const asked = timur.getByRole('region', { name: 'Сбор справок и копий документов' })
  await asked.getByLabel('Убрать').fill('Не просить справки, которые есть у ведомств')
  await asked.getByLabel('Убрать').press('Enter')
  await timur
    .getByRole('region', { name: 'Решения этой проблемы' })
    .getByText(/^№ 7 Не просить справки/)
    .waitFor()
  await timur
    .getByRole('region', { name: 'Причина', exact: true })
    .getByText(/^№ 7 Не просить справки/)
    .waitFor()
  await picture(timur, 'ideas')
  expect(await barriers(timur)).toEqual([])

  // Looked at in English and dark.
  const words = await ownWords(olga, id)
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}/causes`)
  await helen.getByLabel('Problem').first().selectOption({ index: 2 })
  for (const name of ['5 Whys', 'Ishikawa', 'Relations', 'Plan of checks', 'Ideas', 'Gaps']) {
    await view(helen, name)
    expect(await foreignWords(helen, 'en', words)).toEqual([])
    expect(await barriers(helen)).toEqual([])
    await picture(helen, `en-${name.replaceAll(' ', '-')}`)
  }
  expect(stage.trouble).toEqual([])
}, 120_000)
