import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { ask, Stage, sample } from './start.ts'

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
  // Larger than its place, a page is scrolled by keys.
  await desk.getByRole('button', { name: 'Larger' }).click()
  const frame = desk.getByRole('region', { name: 'Page 1' }).locator('.paper-frame')
  await frame.focus()
  await desk.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate((one) => one.scrollLeft), SOON).toBeGreaterThan(0)
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Smaller' }).click()
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

interface Submitted {
  id: string
  links: { reviewer: string; token: string }[]
}

it('a colleague finds on the first page what waits for them and approves it signed in; the procedure is read by phone, a file is compared on the check page', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /детск|дошкольн/i)
  const { person, token } = await ask<{ person: { id: string }; token: string }>(olga, '/api/people', 'POST', {
    name: 'Мария Петрова',
  })
  await ask(olga, `/api/projects/${id}/members`, 'POST', { person: person.id, role: 'approver' })
  const body = { what: 'sop', seen: 'AA==', reviewers: [{ person: person.id, due: '2026-01-15' }] }
  const sent = await ask<Submitted>(olga, `/api/projects/${id}/submissions`, 'POST', body)

  // Late: both see it, she among her projects, whoever submitted on the project's page.
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByText('Ждём решения: Мария Петрова · Срок прошёл').waitFor()
  await look(olga, 'sign')
  const maria = await stage.person()
  await maria.goto(`${stage.address}/first#${token}`)
  await maria.getByRole('textbox').first().press('Enter')
  await maria.getByRole('region', { name: 'Ждут вашего решения' }).getByRole('link').waitFor()
  await look(maria, 'home')
  expect(await barriers(maria)).toEqual([])
  await maria.getByRole('link', { name: /^СОП, № 1/ }).click()
  await maria.getByRole('button', { name: 'Согласовать' }).click()
  await maria.getByRole('button', { name: 'Да, согласовать' }).click()
  await maria.getByText('Вы согласовали эту бумагу').waitFor()

  // The procedure is read and confirmed by phone, in English and dark.
  await olga.goto(`${stage.address}/p/${id}/approvals`)
  const card = olga.getByRole('article', { name: /СОП, № 1/ })
  await card.getByText(/вход по логину/).waitFor()
  await card.getByRole('button', { name: 'Раздать ссылки для ознакомления' }).click()
  await olga.getByLabel('Кто должен прочесть').fill('Сидорова Анна – специалист')
  await olga.getByRole('button', { name: 'Создать 1 личную ссылку' }).click()
  const told = await olga.getByRole('textbox', { name: 'Личные ссылки для ознакомления' }).inputValue()
  await look(olga, 'readers')
  expect(await barriers(olga)).toEqual([])
  await olga.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).last().click()
  const phone = await stage.person({ language: 'en', scheme: 'dark', width: 360, height: 740, touch: true })
  await phone.goto(/http\S+/.exec(told)![0])
  await phone.getByRole('region', { name: 'Page 1', exact: true }).waitFor()
  await look(phone, 'read-phone')
  expect(await barriers(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await phone.getByRole('button', { name: 'I have read it and will follow it' }).click()
  await phone.getByText('You confirmed on').waitFor()
  await olga.reload()
  await card.getByText('ознакомились 1 из 1').waitFor()

  // The code of the paper leads to a page that compares a file without taking it.
  const file = Buffer.from(
    await olga.evaluate(async (address) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    }, `/api/projects/${id}/submissions/${sent.id}/files/pdf`),
    'base64',
  )
  await phone.goto(`${stage.address}/check#${sent.id}`)
  await phone.getByText('This is the approved version in force.').waitFor()
  const compare = (name: string, buffer: Buffer) =>
    phone.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await compare('same.pdf', file)
  await phone.getByText('“same.pdf” is exactly the approved file.').waitFor()
  await compare('other.pdf', Buffer.concat([file, Buffer.from(' ')]))
  await phone.getByText('“other.pdf” differs from the files of this paper').waitFor()
  await look(phone, 'check-phone')
  expect(await barriers(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await look(olga, 'sop-approved')
  expect(await barriers(olga)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 90_000)
