import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { leave } from './leave.ts'
import { ask, root, Stage, sample } from './start.ts'

const stage = new Stage()
let olga: Page
beforeAll(async () => {
  await stage.open()
  olga = await stage.administrator('Ольга')
})
afterAll(() => stage.close())

const card = (title: string) => olga.locator('.project-card', { hasText: title })
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

async function chooseFile(name: string, content: unknown): Promise<void> {
  const [chooser] = await Promise.all([
    olga.waitForEvent('filechooser'),
    olga.getByRole('button', { name: 'Загрузить файл' }).click(),
  ])
  await chooser.setFiles(file(name, content))
}

it('home: a project is created, opened, renamed, found, archived and brought back', async () => {
  await olga.getByRole('button', { name: 'Новый проект' }).click()
  await olga.getByRole('dialog').getByRole('textbox').fill('Архивная справка')
  await olga.getByRole('button', { name: 'Создать' }).click()
  await olga.getByRole('heading', { name: 'Архивная справка' }).waitFor()
  await olga.getByRole('link', { name: 'К проектам' }).click()
  await card('Архивная справка')
    .getByRole('button', { name: /Действия/ })
    .click()
  await olga.getByRole('menuitem', { name: 'Переименовать' }).click()
  await olga.getByRole('dialog').getByRole('textbox').fill('Справка из архива')
  await olga.getByRole('button', { name: 'Сохранить название' }).click()
  await card('Справка из архива').waitFor()
  await olga.getByRole('textbox', { name: 'Найти проект' }).fill('из архива')
  await expect.poll(() => olga.locator('.project-card').count(), SOON).toBe(1)
  await olga.getByRole('textbox', { name: 'Найти проект' }).fill('')

  await card('Справка из архива')
    .getByRole('button', { name: /Действия/ })
    .click()
  await olga.getByRole('menuitem', { name: 'Убрать в архив' }).click()
  await olga.getByText('«Справка из архива» теперь в архиве').waitFor()
  await expect.poll(() => card('Справка из архива').count(), SOON).toBe(0)
  await olga.getByRole('switch', { name: 'Архив' }).click({ force: true })
  await card('Справка из архива')
    .getByRole('button', { name: /Действия/ })
    .click()
  await olga.getByRole('menuitem', { name: 'Вернуть из архива' }).click()
  await olga.getByRole('switch', { name: 'Архив' }).waitFor({ state: 'detached' })
  await card('Справка из архива').getByRole('link').click()
  await olga.getByRole('heading', { name: 'Справка из архива' }).waitFor()
  expect(stage.trouble).toEqual([])
})

it('home: a case comes by choosing and by dropping; what cannot be read is one sentence and nothing is made', async () => {
  await olga.goto(stage.address)
  await chooseFile('leave.json', leave)
  await olga.getByRole('heading', { name: 'Отпуск работника' }).waitFor()
  await olga.goto(stage.address)
  await card('Отпуск работника').first().waitFor()
  const before = await olga.locator('.project-card').count()

  for (const [content, sentence] of [
    ['не JSON', 'Файл не читается как проект. Выберите файл *.potok.json или кейс *.json.'],
    [
      { ...leave, participants: 'все' },
      'Файл не прочитан: в месте «participants» не то, что должно быть в кейсе. Ничего не загружено.',
    ],
    [
      { potok: 'project', schema: 900 },
      'Файл записан более новой версией Потока. Обновите Поток и загрузите его снова.',
    ],
  ] as const) {
    await chooseFile('x.json', content)
    await expect.poll(() => olga.getByRole('alert').textContent(), SOON).toContain(sentence)
    await olga.getByRole('alert').getByRole('button', { name: 'Закрыть' }).click()
  }
  expect(await olga.locator('.project-card').count()).toBe(before)
  const { projects } = await ask<{ projects: unknown[] }>(olga, '/api/projects')
  expect(projects.length).toBe(before)

  const content = readFileSync(join(root, 'model/fixtures/cases/kindergarten-enrolment.json'), 'utf8')
  const held = await olga.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'case.json', { type: 'application/json' }))
    return transfer
  }, content)
  await olga.dispatchEvent('.page', 'dragover', { dataTransfer: held })
  await olga.locator('.drop').waitFor()
  await olga.dispatchEvent('.page', 'drop', { dataTransfer: held })
  await olga.getByRole('heading', { name: 'Зачисление ребёнка в детский сад' }).waitFor()
  expect(stage.trouble).toEqual([])
})

it('a share link lets a guest in by name; an expired and a withdrawn one say so in one sentence', async () => {
  const id = await sample(olga, /разрешения/)
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByRole('button', { name: 'Поделиться' }).click()
  const dialog = olga.getByRole('dialog')
  await dialog.getByLabel('Что можно по ссылке').selectOption({ label: 'только просмотр' })
  await dialog.getByRole('button', { name: 'Создать ссылку' }).click()
  const address = await dialog.getByRole('textbox', { name: 'Ссылка-приглашение' }).inputValue()
  const guest = await stage.person()
  await guest.goto(address)
  await guest.getByRole('textbox').fill('Гость')
  await guest.keyboard.press('Enter')
  await guest.waitForURL(/\/p\//)
  await expect.poll(() => guest.getByRole('status').first().textContent(), SOON).toBe('Только просмотр')
  expect(await guest.getByRole('button', { name: 'Построить целевую из текущей' }).count()).toBe(0)
  await dialog.getByRole('button', { name: 'Закрыть ссылку' }).click()
  await guest.getByText('Доступ к проекту закрыт').waitFor()
  await dialog.getByText('закрыта').waitFor()

  const short = await ask<{ token: string }>(olga, `/api/projects/${id}/links`, 'POST', { role: 'viewer', days: 1e-8 })
  for (const token of [short.token, address.split('#')[1], 'nonsense']) {
    const late = await stage.person()
    await late.goto(`${stage.address}/join#${token}`)
    await late.getByRole('textbox').fill('Опоздавший')
    await late.keyboard.press('Enter')
    await late.getByText(/Ссылка .*(не действует|закрыта|истек|вышел|недействительна)/i).waitFor()
    expect(await late.getByRole('textbox').count()).toBe(1)
    await late.context().close()
  }
  expect(stage.trouble).toEqual([])
})

it('the project page shows maps and papers, the card saves what is written, the export menu brings a real PDF', async () => {
  const id = await sample(olga, /разрешения/)
  await olga.goto(`${stage.address}/p/${id}`)
  await olga.getByRole('heading', { name: /разрешения/ }).waitFor()
  expect(await olga.locator('.line-row .pill').allInnerTexts()).toEqual(['Текущая', 'Целевая'])
  await olga.getByRole('navigation', { name: 'Разделы проекта' }).getByRole('link', { name: 'Карточка' }).click()
  await olga.getByLabel('Куратор').fill('Орлова А. П.')
  await olga.getByLabel('Куратор').press('Tab')
  await expect
    .poll(() => olga.getByRole('status').first().textContent(), SOON)
    .toMatch(/Сохранено на сервере в \d\d:\d\d/)
  await olga.reload()
  await expect.poll(() => olga.getByLabel('Куратор').inputValue(), SOON).toBe('Орлова А. П.')

  await olga.getByRole('button', { name: 'Выгрузить' }).click()
  const [paper] = await Promise.all([
    olga.waitForEvent('download', { timeout: 30_000 }),
    olga.getByRole('menuitem', { name: /Карточка проекта, PDF/ }).click(),
  ])
  const bytes = readFileSync(await paper.path())
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.length).toBeGreaterThan(20_000)

  await olga.getByRole('button', { name: 'Выгрузить' }).click()
  await olga.getByRole('menuitem', { name: 'Заполнить свой шаблон DOCX' }).click()
  const [blank] = await Promise.all([
    olga.waitForEvent('download', { timeout: 30_000 }),
    olga.getByRole('button', { name: 'Скачать образец' }).click(),
  ])
  const [filled] = await Promise.all([
    olga.waitForEvent('download', { timeout: 30_000 }),
    olga.locator('input[type=file]').setInputFiles({
      name: 'наш.docx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(await blank.path()),
    }),
  ])
  expect(
    readFileSync(await filled.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await olga
    .locator('input[type=file]')
    .setInputFiles({ name: 'не.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('не документ') })
  expect(await olga.getByRole('alert').textContent()).toBe('Это не файл DOCX.')
  await olga.keyboard.press('Escape')

  for (const [part, add, field] of [
    ['Проблемы', 'Добавить проблему', 'Проблема'],
    ['Решения', 'Добавить решение', 'Решение'],
    ['Дорожная карта', 'Добавить мероприятие', 'Мероприятие'],
  ] as const) {
    await olga.getByRole('navigation', { name: 'Разделы проекта' }).getByRole('link', { name: part }).click()
    await olga.getByRole('button', { name: add }).waitFor() // a part of the project comes when it is opened
    const before = await olga.locator('tbody tr').count()
    await olga.getByRole('button', { name: add }).click()
    await expect.poll(() => olga.locator('tbody tr').count(), SOON).toBe(before + 1)
    const last = olga.locator('tbody tr').last()
    await expect.poll(() => last.locator('.number').textContent(), SOON).toBe(String(before + 1))
    await last.getByRole('textbox', { name: field }).fill('Записано здесь')
  }
  expect(stage.trouble).toEqual([])
})
