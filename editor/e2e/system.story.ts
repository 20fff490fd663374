import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { Stage, sample } from './start.ts'
import { SystemBoard } from './systemBoard.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

it('two people draw what is around the land-use case: participants taken from its process, stakeholders weighed, a causal loop found and read out, laid out by forces, and all of it told as tables', async () => {
  const olga = await stage.administrator('Ольга')
  const project = await sample(olga, /участка/)
  await olga.goto(`${stage.address}/p/${project}`)
  await olga.getByRole('button', { name: 'Начать карту системы' }).first().click()
  const map = new SystemBoard(olga)
  await olga.getByRole('heading', { name: 'Кто и что вокруг процесса' }).waitFor()

  // What passes between participants is worked out from the process and taken onto the map.
  await map.show('Из процессов')
  const passed = olga.getByRole('table', { name: 'Передачи между участниками' })
  await expect.poll(() => passed.getByRole('row').count(), SOON).toBeGreaterThan(5)
  expect(await passed.innerText()).toMatch(/Заявитель\s+МФЦ\s+2\s+5–40/)
  await map.button('Взять из процессов').click()
  await map.element('МФЦ').waitFor()

  // A colleague comes; what one adds the other sees, and who has what in hand.
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(olga.url())
  const other = new SystemBoard(timur)
  await other.element('Заявитель').waitFor()
  await map.add('заинтересованная сторона', 'Глава округа')
  await other.element('Глава округа').waitFor()

  // One thing has one name: the participant is renamed here and in the process.
  await other.choose('МФЦ')
  await other.panel.getByLabel('Название').fill('Многофункциональный центр')
  await timur.keyboard.press('Enter')
  await map.element('Многофункциональный центр').waitFor()

  // A causal loop comes from a table; its reading lights it.
  await other.button('Вставить таблицу').click()
  await timur
    .getByRole('textbox', { name: 'Строки таблицы' })
    .fill(
      'Нагрузка на архитектора\tвлияет на\tСрок ответа\t\t\t+\nСрок ответа\tвлияет на\tПовторные обращения\t\t\t+\n' +
        'Повторные обращения → Нагрузка на архитектора',
    )
  await timur.getByText('Понято: 3 связи, новых элементов 3.').waitFor()
  await other.button('Вставить').click()
  await map.element('Срок ответа').waitFor()
  await olga.getByRole('tab', { name: /^Выводы/ }).click()
  await expect.poll(() => map.panel.innerText(), SOON).toContain('изменение усиливает само себя')
  await map.button(/^R1/).click()
  await expect.poll(() => map.button(/^R1/).getAttribute('aria-pressed'), SOON).toBe('true')

  // By keys alone: a related element with its name, its sign turned, all of it taken back and forth.
  await other.choose('Срок ответа')
  await timur.keyboard.press('Tab')
  await other.type('Штат архитекторов')
  await map.element('Штат архитекторов').waitFor()
  await timur.keyboard.press('Control+Z')
  await expect.poll(() => map.element('Штат архитекторов').count(), SOON).toBeLessThan(1)
  await timur.keyboard.press('Control+Y')
  await map.element('Штат архитекторов').waitFor()

  // Pinned, then laid out by forces: what is pinned stays.
  await map.choose('Глава округа')
  await map.button('Закрепить').click()
  const before = await map.element('Глава округа').evaluate((one) => one.parentElement?.style.transform)
  await map.button('Разложить').click()
  await olga.getByText('Разложено. Закреплённое осталось на месте.').waitFor()
  expect(await map.element('Глава округа').evaluate((one) => one.parentElement?.style.transform)).toBe(before)

  // The small map moves the window over the large one.
  const sight = () => olga.locator('.react-flow__viewport').evaluate((one) => (one as HTMLElement).style.transform)
  const stood = await sight()
  await map.sheet.getByRole('img', { name: 'Вся карта целиком' }).click({ position: { x: 6, y: 6 } })
  await expect.poll(sight, SOON).not.toBe(stood)
  await map.button('Показать всё').click()

  // Two become a group by name in the palette; a colleague names it, and it is taken apart again.
  await map.choose('Глава округа')
  await map.element('Многофункциональный центр').click({ modifiers: ['Shift'] })
  await expect.poll(() => map.panel.innerText(), SOON).toContain('Выбрано: 2')
  await olga.keyboard.press('Control+K')
  await olga.getByRole('combobox', { name: /^Найти/ }).fill('в группу')
  await olga.getByRole('option', { name: 'В группу' }).waitFor()
  await olga.keyboard.press('Enter')
  await other.choose('Глава округа')
  await other.panel.getByLabel('Название группы').fill('Власть')
  await timur.keyboard.press('Enter')
  await expect.poll(() => map.panel.getByLabel('Название группы').inputValue(), SOON).toBe('Власть')
  if (process.env.POTOK_PICTURES) await olga.screenshot({ path: `${process.env.POTOK_PICTURES}/group.png` })
  await map.button('Разгруппировать').click()
  await other.panel.getByLabel('Название группы').waitFor({ state: 'detached' })
  await other.element('Многофункциональный центр').waitFor()
  await map.choose('Глава округа')

  // Stakeholders weighed: by arrows here, by a drag there; both see the same.
  await map.show('Влияние и интерес')
  await other.show('Влияние и интерес')
  const field = olga.getByRole('group', { name: 'Влияние и интерес' })
  await olga.getByRole('button', { name: 'Глава округа: без оценки' }).press('ArrowUp')
  await field.getByRole('button', { name: 'Глава округа: влияние 3, интерес 3' }).press('ArrowUp')
  await field.getByRole('button', { name: 'Глава округа: влияние 4, интерес 3' }).press('ArrowRight')
  await timur.getByRole('button', { name: 'Глава округа: влияние 4, интерес 4' }).waitFor()
  await map.panel.getByRole('tab', { name: 'Элемент' }).click()
  await expect.poll(() => map.panel.innerText(), SOON).toContain('Вовлекать плотно')
  const chip = await timur.getByRole('button', { name: 'Заявитель: без оценки' }).boundingBox()
  const target = await timur.getByRole('group', { name: 'Влияние и интерес' }).boundingBox()
  await timur.mouse.move(chip!.x + 10, chip!.y + 8)
  await timur.mouse.down()
  await timur.mouse.move(target!.x + target!.width * 0.9, target!.y + target!.height * 0.7, { steps: 6 })
  await timur.mouse.up()
  await field.getByRole('button', { name: 'Заявитель: влияние 2, интерес 5' }).waitFor()

  // The same map as tables: a relation made and taken off without the sheet.
  await map.show('Таблица')
  const form = olga.locator('form')
  await form.getByLabel('От чего').selectOption({ label: 'Глава округа' })
  await form.getByLabel('Вид связи').selectOption({ label: 'контролирует' })
  await form.getByLabel('К чему').selectOption({ label: 'Срок ответа' })
  await form.getByRole('button', { name: 'Добавить связь' }).click()
  const words = 'Глава округа контролирует Срок ответа'
  await olga.getByRole('button', { name: words, exact: true }).waitFor()
  await form.getByRole('button', { name: 'Добавить связь' }).click()
  await olga.getByText('Такая связь уже есть.').waitFor()
  await olga.getByRole('button', { name: `Удалить связь: ${words}` }).click()
  await expect.poll(() => olga.getByRole('button', { name: words, exact: true }).count(), SOON).toBe(0)
  expect(await barriers(olga)).toEqual([])
  await map.show('Связи')
  await olga.getByText(/Сохранено на сервере/).waitFor()
  expect(await barriers(olga)).toEqual([])

  // Who may only look sees everything and changes nothing.
  const guest = await stage.guest(olga, project, 'Вера', 'viewer')
  await guest.goto(olga.url())
  const seen = new SystemBoard(guest)
  await seen.element('Глава округа').waitFor()
  expect(await seen.button('Добавить').count()).toBe(0)
  expect(await seen.button('Разложить').count()).toBe(0)
  expect(stage.trouble).toEqual([])
})
