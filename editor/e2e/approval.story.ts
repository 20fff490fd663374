import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { Stage, sample } from './start.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

const look = async (page: { screenshot(options: { path: string }): Promise<unknown> }, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png` })
}

it('a card is submitted, an approver on a phone returns it at a place in three clicks, another approves the next in two, and a comma that was changed afterwards is found', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /земельн/)
  const submit = async () => {
    await olga.goto(`${stage.address}/p/${id}/approvals`)
    await olga.getByRole('button', { name: 'Отправить на согласование' }).click()
    const dialog = olga.getByRole('dialog')
    await dialog.getByLabel('Фамилия и инициалы').fill('Орлова Н. П.')
    await dialog.getByLabel('Должность').fill('Глава округа')
    await dialog.getByLabel('Ответить до').fill('2030-12-04')
    await look(olga, 'submit')
    await dialog.getByRole('button', { name: 'Зафиксировать и отправить' }).click()
    const link = await olga.getByRole('textbox', { name: 'Личная ссылка: Орлова Н. П.' }).inputValue()
    expect(link).toContain('/review#')
    await look(olga, 'submitted')
    expect(await barriers(olga)).toEqual([])
    await olga.getByRole('button', { name: 'Закрыть' }).last().click()
    return link
  }

  // A phone of 360 px, from the link to «returned»: the place, the remark, the answer.
  const first = await submit()
  const phone = await stage.person({ width: 360, height: 740, touch: true })
  await phone.goto(first)
  await phone.getByRole('heading', { name: 'Карточка проекта' }).waitFor()
  const page = phone.getByRole('region', { name: 'Страница 1' })
  await expect.poll(() => page.textContent(), SOON).toContain('Вовлечённые лица')
  const pixel = () =>
    page.locator('canvas').evaluate((one) => {
      const { data } = (one as HTMLCanvasElement)
        .getContext('2d')!
        .getImageData(0, 0, (one as HTMLCanvasElement).width, (one as HTMLCanvasElement).height)
      return data.some((value, at) => at % 4 === 0 && value < 100)
    })
  await expect.poll(pixel, SOON).toBe(true)
  await look(phone, 'review-phone')
  expect(await barriers(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const box = (await page.locator('canvas').boundingBox())!
  await page.locator('canvas').click({ position: { x: box.width * 0.22, y: box.height * 0.31 } })
  await phone.getByLabel('Что исправить').fill('Заказчик – глава округа')
  await phone.getByRole('button', { name: 'Добавить замечание' }).click()
  await look(phone, 'review-remark')
  await phone.getByRole('button', { name: 'Вернуть, 1 замечание' }).click()
  await phone.getByText('Вы вернули эту бумагу с замечаниями').waitFor()

  // Whoever submitted sees what is wrong, and goes there.
  await olga.reload()
  const card = olga.getByRole('article', { name: /Карточка проекта, № 1/ })
  await card.getByText('возвращено', { exact: true }).waitFor()
  await card.getByText('Заказчик – глава округа').waitFor()
  await look(olga, 'returned')
  expect(await barriers(olga)).toEqual([])
  await card.getByRole('link', { name: 'Перейти к этому месту' }).click()
  await olga.waitForURL(/\/card$/)

  // In English, on a desk: two clicks.
  const second = await submit()
  const desk = await stage.person({ language: 'en', scheme: 'dark' })
  await desk.goto(second)
  await desk.getByRole('region', { name: 'Page 1' }).waitFor()
  await desk.getByRole('button', { name: 'Approve' }).click()
  await look(desk, 'review-desk')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Yes, approve' }).click()
  await desk.getByText('You approved this paper on').waitFor()
  await olga.reload()
  await olga
    .getByRole('article', { name: /Карточка проекта, № 2/ })
    .getByText('утверждено', { exact: true })
    .waitFor()
  const approved = olga.getByRole('article', { name: /Карточка проекта, № 2/ })
  await approved.getByText('Проект совпадает с утверждённой версией').waitFor()

  // A comma of a colleague afterwards is found, with the way to it, while she looks.
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(`${stage.address}/p/${id}/card`)
  const risk = timur.getByLabel('Ключевой риск, если не сделать')
  await risk.click()
  await risk.fill('Рост числа жалоб, и нарушение срока')
  await timur.keyboard.press('Tab')
  await approved.getByText('Отличается от утверждённой версии № 2 в 1 месте').click()
  const differences = approved.getByRole('list', { name: 'Что отличается' })
  expect(await differences.locator('ins').allTextContents()).toEqual([','])
  await look(olga, 'approved')
  expect(await barriers(olga)).toEqual([])
  await differences.getByRole('link').click()
  await olga.waitForURL(/\/card$/)
  expect(stage.trouble).toEqual([])
}, 90_000)
