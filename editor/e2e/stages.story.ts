import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { Board, SOON, turn } from './board.ts'
import { JourneyBoard } from './journeyBoard.ts'
import { newProject, Stage } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const MOST_TABS = 120

/** Only keys: Tab until this button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () => page.evaluate(() => document.activeElement?.ariaLabel || document.activeElement?.textContent)
  for (let turn = 0; turn < MOST_TABS && (await named()) !== name; turn++) await page.keyboard.press('Tab')
  expect(await named()).toBe(name)
}

const rowOf = (page: Page, number: number) => page.locator('.stages > .stage-row').nth(number - 1)
const stateOf = (page: Page, number: number) => rowOf(page, number).locator('.stage-state').innerText()
const toolIn = (page: Page, name: string) => page.locator('.tool', { hasText: name })

it('a project goes through stages 1 to 3 from empty to complete; one closes a stage with a written reason, by keys alone, and the other sees it live', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Запись в детский сад')
  const home = `${stage.address}/p/${id}`
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(home)
  await expect.poll(() => stateOf(timur, 1), SOON).toBe('не начато')
  expect(await timur.locator('.stages > .stage-row').count()).toBe(7)
  expect(await barriers(timur)).toEqual([])
  await toolIn(timur, 'Прототипы').getByRole('link').waitFor()

  // Stage 1. The card, with two of the grounds; Timur sees her in it, and how far it is.
  await olga.goto(home)
  await toolIn(olga, 'Карточка проекта').getByRole('link').click()
  await timur.getByText('Ольга – Карточка').waitFor()
  await rowOf(timur, 1).getByRole('img', { name: 'Ольга' }).waitFor()
  const fields = ['Заказчик', 'Владелец процесса', 'Руководитель проекта', 'Начало процесса', 'Конец процесса']
  for (const name of [...fields, 'Клиенты', 'Периметр', 'Команда проекта', 'Обоснование', 'Ключевой риск'])
    await olga
      .getByLabel(new RegExp(`^${name}`))
      .first()
      .fill(`${name}: есть`)
  await turn(olga.getByRole('checkbox', { name: 'обратная связь от сотрудников' }), true)
  await turn(olga.getByRole('checkbox', { name: /анализ негативных обращений/ }), true)
  await olga.getByRole('button', { name: 'Добавить показатель' }).click()
  for (const name of ['Показатель', 'Текущее', 'Целевое']) await olga.getByLabel(name, { exact: true }).fill('30')
  await olga.getByRole('button', { name: 'Добавить событие' }).click()
  await olga.getByLabel('Начало', { exact: true }).fill('2026-11-30')
  await olga.keyboard.press('Tab')
  await toolIn(timur, 'Карточка проекта 13 из 13').waitFor()
  await expect.poll(() => toolIn(timur, 'Карточка проекта').getAttribute('data-state'), SOON).toBe('complete')

  // The others of stage 1, in two hands.
  await toolIn(timur, 'Точки взаимодействия').getByRole('link').click()
  await timur.getByRole('button', { name: 'Добавить точку' }).click()
  await timur.getByLabel('Точка', { exact: true }).fill('Окно приёма')
  await timur.getByLabel('Канал', { exact: true }).selectOption('Личный приём')
  await olga.goto(home)
  await toolIn(olga, 'Гипотезы').getByRole('link').click()
  await olga.getByRole('button', { name: 'Добавить гипотезу' }).click()
  await olga.getByLabel('Мы считаем, что').fill('возвраты идут из-за старой формы')
  await olga.getByLabel('Узнаем по').fill('доле возвратов за май')
  await olga.keyboard.press('Tab')
  await olga.goto(home)
  await expect.poll(() => toolIn(olga, 'Точки взаимодействия').getAttribute('data-state'), SOON).toBe('complete')
  await expect.poll(() => toolIn(olga, 'Гипотезы').getAttribute('data-state'), SOON).toBe('complete')

  // Closed without the rest, because … : by keys alone; an empty reason is none.
  await timur.goto(home)
  await tabTo(olga, 'Закрыть этап')
  await olga.keyboard.press('Enter')
  await olga.getByText('Закрыть без: Хронометраж, Гемба, Карта системы').waitFor()
  expect(await olga.getByRole('button', { name: 'Закрыть без этого' }).isDisabled()).toBe(true)
  expect(await barriers(olga)).toEqual([])
  await olga.keyboard.type('замеры назначены на декабрь')
  await tabTo(olga, 'Закрыть без этого')
  await olga.keyboard.press('Enter')
  await olga.getByText('Этап 1 закрыт').waitFor()
  await expect.poll(() => stateOf(timur, 1), SOON).toMatch(/^закрыт .*, без 3 инструментов$/)
  await timur.getByText('Сейчас этап 2. Следующему мешает:').waitFor()
  await timur.getByRole('button', { name: /^Этап 1:/ }).click()
  await timur.getByText('замеры назначены на декабрь').waitFor()
  await timur.getByText(/^Закрыт .* – Ольга$/).waitFor()
  await timur.getByText('Без: Хронометраж, Гемба, Карта системы').waitFor()

  // He opens it again; both lines stay. She closes it once more.
  await timur.getByRole('button', { name: 'Открыть снова' }).click()
  await timur.keyboard.type('замер сделали сегодня')
  await timur.keyboard.press('Control+Enter')
  await expect.poll(() => stateOf(olga, 1), SOON).toBe('готово 3 из 6')

  // Stage 2: evidence of every method, and an insight that rests on two.
  await toolIn(olga, 'Интервью').getByRole('link').click()
  await olga.waitForURL(`${home}/evidence?method=interview`)
  await expect.poll(() => olga.getByLabel('Способ', { exact: true }).first().inputValue(), SOON).toBe('interview')
  const note = async (method: string, words: string) => {
    await olga.getByLabel('Способ', { exact: true }).first().selectOption(method)
    const entry = olga.getByRole('textbox', { name: 'Что услышали, увидели, прочитали' })
    await entry.fill(words)
    await entry.press('Enter')
    await expect.poll(() => entry.inputValue(), SOON).toBe('')
  }
  await note('Глубинное интервью', 'Ждала у окна час')
  await note('Собственный опыт', 'Искала образец 40 минут')
  await note('Наблюдение', 'Вернулись 9 из 22')
  await note('Кабинетное исследование', 'Срок – 20 рабочих дней')
  await note('Гемба', 'Бланк ищут вдвоём')
  const shown = olga.locator('.research-filters')
  await shown.getByText('Показано 1 из 5').waitFor()
  await shown.getByLabel('Способ', { exact: true }).selectOption({ index: 0 })
  await olga.waitForURL(`${home}/evidence`)
  await olga.getByText('Срок – 20 рабочих дней').click()
  await olga.getByRole('textbox', { name: 'Источник' }).fill('Регламент услуги, п. 2.4')
  await olga.keyboard.press('Tab')
  await olga.goto(`${home}/insights`)
  await olga.getByRole('button', { name: 'Добавить инсайт' }).click()
  const insight = olga.getByRole('article').last()
  await insight.getByRole('textbox', { name: 'Что мы поняли' }).fill('Ждут из-за одного окна')
  const rests = insight.getByRole('combobox', { name: 'На чём основан: Добавить…' })
  for (const words of ['Ждала у окна час', 'Вернулись 9 из 22']) {
    await rests.fill(words)
    await olga.getByRole('option', { name: words }).waitFor()
    await rests.press('Enter')
    await insight.getByRole('link', { name: words }).waitFor()
  }
  await insight.getByRole('button', { name: 'Принять' }).click()
  await expect.poll(() => stateOf(timur, 2), SOON).toBe('всё готово, можно закрывать')

  // Stage 3: a click on the map that nobody began begins it.
  await toolIn(timur, 'Карта «как есть»')
    .getByRole('button', { name: /^Карта/ })
    .click()
  await timur.waitForURL(/\/map\//)
  const board = new Board(timur)
  await board.button('Нарисовать первый шаг').click()
  await board.type('Приём заявления', 'Tab')
  await board.type('Путёвка', 'Enter')
  await board.fit()
  await board.time('Приём заявления', '15-45м')
  await board.time('Путёвка', '5м')
  await board.saved()
  await olga.goto(home)
  await olga.getByText(/^Тимур – /).waitFor()
  await toolIn(olga, 'Сегменты клиентов').getByRole('link').click()
  await olga.getByRole('button', { name: 'Добавить сегмент' }).click()
  await olga.getByRole('textbox', { name: 'Название' }).fill('Родители')
  await olga.getByRole('textbox', { name: 'Признаки' }).fill('есть ребёнок до семи лет')
  await olga.keyboard.press('Tab')
  await olga.goto(home)
  await toolIn(olga, 'Карта пути клиента')
    .getByRole('button', { name: /^Карта/ })
    .click()
  const way = new JourneyBoard(olga)
  await way.grid.waitFor()
  await way.write('Действие клиента', 1, 'Позвонить', 'Прийти', 'Собрать справки', 'Принести', 'Подписать')
  await olga.getByRole('combobox', { name: 'Чьи кривые' }).fill('Марина')
  await olga.getByRole('option', { name: 'Марина' }).click()
  await way.choose('Эмоции', 1)
  for (const _ of [1, 2, 3, 4, 5]) {
    await olga.keyboard.press('1')
    await olga.keyboard.press('ArrowRight')
  }
  await expect.poll(() => way.cell('Эмоции', 5).getAttribute('aria-label'), SOON).toContain('Марина')
  await olga.goto(home)
  await expect.poll(() => toolIn(olga, 'Карта «как есть» 2').getAttribute('data-state'), SOON).toBe('complete')
  await expect.poll(() => stateOf(olga, 3), SOON).toBe('всё готово, можно закрывать')

  // Complete stages are closed without a word; the order is the team's.
  for (const number of [3, 2]) {
    await olga.getByRole('button', { name: new RegExp(`^Этап ${number}:`) }).click()
    const close = olga.getByRole('button', { name: `Закрыть этап ${number}` })
    await close.click()
    await close.click()
    await expect.poll(() => stateOf(olga, number), SOON).toMatch(/^закрыт [^,]*$/)
  }

  // What the tool is for, in the words of the regulation.
  await toolIn(olga, 'Гемба').hover()
  await olga.getByRole('button', { name: 'Что это: Гемба' }).click()
  await olga.getByText('Гемба – реальное физическое пространство').waitFor()
  expect(await barriers(olga)).toEqual([])
  await olga.keyboard.press('Escape')

  const viewer = await stage.guest(olga, id, 'Гость', 'viewer', { width: 360, height: 740 })
  await viewer.goto(home)
  await expect.poll(() => stateOf(viewer, 2), SOON).toMatch(/^закрыт/)
  expect(await viewer.getByRole('button', { name: /^Закрыть этап/ }).count()).toBe(0)
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(stage.trouble).toEqual([])
})
