import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { openResearch } from './look/research.ts'
import { Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (page: Page, words: RegExp) => page.locator('[data-card]', { hasText: words })

/** Carries a card by the mouse into a column. */
async function carry(page: Page, words: RegExp, into: string): Promise<void> {
  const from = (await card(page, words).boundingBox())!
  const to = (await column(page, into).boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 5 })
  await expect.poll(() => column(page, into).getAttribute('data-over'), SOON).toBe('true')
  await page.mouse.up()
}

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/boards-${name}.png` })
}

it('cards of touchpoints, segments, personas, evidence, hypotheses and insights change a field where they are put, by mouse and by keys, each in one undo; tables beside them sort and find', async () => {
  const olga = await stage.administrator('Ольга')
  const { project } = await openResearch(olga, await sample(olga, /разрешения/))
  const page = (part: string) => `${stage.address}/p/${project}/${part}`
  const helen = await stage.guest(olga, project, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })

  // Evidence: by mouse to another method; a colleague sees it, one undo brings it back.
  await olga.goto(page('evidence'))
  await helen.goto(page('evidence'))
  await carry(olga, /Ездила четыре раза/, 'Анкета')
  await column(olga, 'Анкета')
    .getByRole('button', { name: /Ездила/ })
    .waitFor()
  await column(helen, 'Questionnaire')
    .getByRole('button', { name: /Ездила/ })
    .waitFor()
  expect(await olga.getByRole('region', { name: 'Свидетельство', exact: true }).count()).toBe(0)
  await picture(olga, 'evidence')
  await olga.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await column(olga, 'Глубинное интервью')
    .getByRole('button', { name: /Ездила/ })
    .waitFor()
  // Esc lets go of a card on its way.
  const held = (await card(olga, /Ездила/).boundingBox())!
  await olga.mouse.move(held.x + 20, held.y + 12)
  await olga.mouse.down()
  await olga.mouse.move(held.x + 300, held.y + 20, { steps: 4 })
  await olga.keyboard.press('Escape')
  await olga.mouse.up()
  await column(olga, 'Глубинное интервью')
    .getByRole('button', { name: /Ездила/ })
    .waitFor()

  // Whoever may only look has no empty columns and nothing to carry.
  expect(await column(helen, 'Focus group').count()).toBe(0)
  await card(helen, /Очередь у окна/).press('Alt+ArrowRight')
  expect(
    await column(helen, 'Gemba walk')
      .getByRole('button', { name: /Очередь/ })
      .count(),
  ).toBe(1)

  // Hypotheses: by keys, the focus stays on the card, Ctrl+Z takes it back.
  await olga.goto(page('insights'))
  await olga.getByText('Доска', { exact: true }).click()
  await card(olga, /запись по времени/).focus()
  await olga.keyboard.press('Alt+ArrowRight')
  await column(olga, 'Подтверждена')
    .getByRole('button', { name: /запись по времени/ })
    .waitFor()
  await expect
    .poll(() => olga.evaluate(() => document.activeElement?.textContent ?? ''), SOON)
    .toContain('запись по времени')
  await olga.keyboard.press('Control+Z')
  await column(olga, 'Не проверена')
    .getByRole('button', { name: /запись по времени/ })
    .waitFor()

  // An insight on one method alone is refused in words and stays.
  await carry(olga, /Отвечают не тем/, 'Принятые')
  await olga.getByText('хотя бы двух разных способов').last().waitFor()
  await column(olga, 'Не принятые')
    .getByRole('button', { name: /Отвечают не тем/ })
    .waitFor()
  await picture(olga, 'insights')
  // The card opens beside the board; Esc closes it.
  await card(olga, /Отвечают не тем/).click()
  const beside = olga.getByRole('region', { name: 'Инсайт', exact: true })
  await beside.getByRole('textbox', { name: 'Что мы поняли' }).press('Escape')
  await beside.waitFor({ state: 'detached' })
  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('table', { name: 'Гипотезы' }).getByRole('button', { name: 'Проверить до' }).click()
  expect(await barriers(olga)).toEqual([])
  await picture(olga, 'insights-table')

  // Touchpoints: columns by channel or by mark; the table sorts both ways and finds.
  await olga.goto(page('touchpoints'))
  const table = olga.getByRole('table', { name: 'Точки взаимодействия' })
  const marks = table.getByRole('columnheader', { name: 'Оценка' })
  const first = () => table.getByRole('row').nth(1).innerText()
  await marks.getByRole('button').click()
  await expect.poll(first, SOON).toContain('Окно приёма')
  await marks.getByRole('button').click()
  expect(await marks.getAttribute('aria-sort')).toBe('descending')
  await table.getByRole('columnheader', { name: 'Точка' }).getByRole('button').click()
  await expect.poll(first, SOON).toContain('Заявление на портале')
  await olga.getByRole('textbox', { name: /^Найти в таблице/ }).fill('готовность')
  await expect.poll(() => table.getByRole('row').count(), SOON).toBe(2)
  await picture(olga, 'touchpoints-table')
  await olga.getByText('Доска', { exact: true }).click()
  await carry(olga, /Звонок о готовности/, 'Личный приём')
  await column(olga, 'Личный приём')
    .getByRole('button', { name: /Звонок/ })
    .waitFor()
  await olga.getByLabel('Колонки по').selectOption({ label: 'оценке' })
  await card(olga, /Звонок/).press('Alt+ArrowRight')
  await column(olga, 'Оценка 1')
    .getByRole('button', { name: /Звонок/ })
    .waitFor()
  await picture(olga, 'touchpoints')
  expect(await barriers(olga)).toEqual([])

  // Personas by segment, segments by rough share.
  await olga.goto(page('clients'))
  await olga.getByText('Доска', { exact: true }).click()
  await card(olga, /Анна/).press('Alt+ArrowRight')
  const personas = olga.getByRole('group', { name: 'Персоны' })
  await personas.getByRole('region', { name: 'Застройщики' }).getByRole('button', { name: /Анна/ }).waitFor()
  await card(olga, /несколько участков/).press('Alt+ArrowLeft')
  await column(olga, 'Около 25 %')
    .getByRole('button', { name: /Застройщики/ })
    .waitFor()
  await picture(olga, 'clients')
  expect(await barriers(olga)).toEqual([])
  await olga.getByText('Таблица', { exact: true }).click()
  await olga.getByRole('table', { name: 'Сегменты' }).getByRole('cell', { name: '25 %' }).waitFor()
  await olga.getByRole('table', { name: 'Персоны' }).getByRole('button', { name: 'Анна, 34 года' }).click()
  await olga.getByRole('region', { name: 'Персона', exact: true }).getByLabel('Портрет').waitFor()
  await picture(olga, 'clients-table')
  expect(await barriers(olga)).toEqual([])

  const own = await ownWords(olga, project)
  for (const part of ['clients', 'touchpoints', 'insights']) {
    await helen.goto(page(part))
    for (const view of ['Board', 'Table']) {
      await helen.getByText(view, { exact: true }).first().click()
      expect(await foreignWords(helen, 'en', [...own, 'Helen'])).toEqual([])
      await picture(helen, `${part}-${view}-en`)
    }
    expect(await barriers(helen)).toEqual([])
  }
  expect(stage.trouble).toEqual([])
}, 90_000)
