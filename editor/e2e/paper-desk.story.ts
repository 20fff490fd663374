import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { Board, SOON } from './board.ts'
import { foreignWords, ownWords } from './foreignWords.ts'
import { ask, Stage, sample } from './start.ts'

let stage = new Stage()
beforeEach(() => {
  stage = new Stage()
  return stage.open()
})
afterEach(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/${name}.png` })
}

it('the card beside its printed page: figures arrive, are taken, go stale when the map changes; a check leads to its field', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  const timur = await stage.guest(olga, id, 'Тимур')
  await olga.goto(`${stage.address}/p/${id}/card`)
  const printed = olga.getByRole('region', { name: 'Как будет напечатано' })
  await printed.getByText('КАРТОЧКА ПРОЕКТА').waitFor({ state: 'attached' })

  // What is typed stands on the page soon after.
  await olga.getByLabel('Номер регистрации').fill('17-К')
  await printed.getByText('17-К').first().waitFor({ state: 'attached' })

  // Without a connection the page stays as it was and says so; back again, it follows by itself.
  const registration = olga.getByLabel('Номер регистрации')
  await olga.context().setOffline(true)
  await registration.fill('18-К')
  await printed.getByText('Нет связи с сервером').waitFor()
  await picture(olga, 'card-away')
  expect(await barriers(olga)).toEqual([])
  await olga.context().setOffline(false)
  await printed.getByText('18-К').first().waitFor({ state: 'attached' })
  await expect.poll(() => printed.getByText('Нет связи с сервером').count(), SOON).toBe(0)

  // The paper alone does not come: it is said, and one press brings it.
  await olga.route('**/export?**', (route) => route.abort())
  await registration.fill('19-К')
  await printed.getByRole('alert').waitFor()
  await olga.unroute('**/export?**')
  await printed.getByRole('button', { name: 'Повторить' }).click()
  await printed.getByText('19-К').first().waitFor({ state: 'attached' })
  await expect.poll(() => printed.getByRole('alert').count(), SOON).toBe(0)

  // A finding leads to the field where it is put right, and is gone when it is.
  const checks = olga.getByRole('region', { name: /Проверка карточки/ })
  await checks.getByRole('button', { name: /«Команда проекта»/ }).click()
  await expect
    .poll(() => olga.evaluate(() => document.activeElement?.getAttribute('data-place')), SOON)
    .toBe('card.team')
  await olga.keyboard.press('Control+A')
  await olga.keyboard.type('Орлова М. В. – методист')
  await olga.keyboard.press('Tab')
  await expect.poll(() => checks.getByRole('button', { name: /«Команда проекта»/ }).count(), SOON).toBe(0)

  // A row whose value nobody wrote gets it from the map; one press takes all that has come.
  const lead = olga.getByRole('listitem', { name: /^Время протекания процесса/ })
  const target = lead.getByLabel('Целевое', { exact: true })
  await target.fill('')
  await olga.keyboard.press('Tab')
  await olga.getByRole('button', { name: 'Взять всё' }).click()
  await expect.poll(() => target.inputValue(), SOON).not.toBe('')
  const before = await target.inputValue()

  // A colleague makes the target map longer: the card says so to both until somebody takes the new value.
  await timur.goto(`${stage.address}/p/${id}/card`)
  await lengthen(olga, id)
  await olga.goto(`${stage.address}/p/${id}/card`)
  const stale = timur.getByRole('listitem', { name: /^Время протекания процесса/ }).locator('[data-standing="stale"]')
  await stale.getByText('Устарело, теперь:').waitFor()
  await picture(timur, 'stale')
  await checks.getByRole('button', { name: new RegExp(`Значение «${before}» устарело`) }).waitFor()
  await lead.locator('[data-standing="stale"]').getByRole('button', { name: 'Взять' }).click()
  await expect.poll(() => stale.count(), SOON).toBe(0)
  expect(await target.inputValue()).not.toBe(before)
  await olga.getByRole('button', { name: 'Отменить' }).first().click()
  await stale.waitFor()

  expect(await barriers(olga)).toEqual([])

  // Looked at in English and dark.
  const words = await ownWords(olga, id)
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}/card`)
  await helen
    .getByRole('region', { name: 'As it will be printed' })
    .getByText('PROJECT CARD')
    .waitFor({ state: 'attached' })
  await picture(helen, 'en')
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 120_000)

it('a procedure beside its printed page is told that its map went on, step by step, until somebody compares the two', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  await olga.goto(`${stage.address}/p/${id}/procedure`)
  const printed = olga.getByRole('region', { name: 'Как будет напечатано' })
  await olga.getByRole('button', { name: 'Начать СОП' }).click()
  await printed.getByText('СТАНДАРТИЗИРОВАННАЯ').first().waitFor({ state: 'attached' })
  expect(await olga.getByText('Карта изменилась').count()).toBe(0)

  await lengthen(olga, id)
  await olga.goto(`${stage.address}/p/${id}/procedure`)
  const behind = olga.getByRole('region', { name: /процедура требует актуализации/ })
  await behind
    .getByRole('listitem')
    .filter({ hasText: 'Медосмотр' })
    .filter({ hasText: 'другая норма времени' })
    .waitFor()
  await printed.getByText('требует актуализации').first().waitFor({ state: 'attached' })
  await picture(olga, 'procedure')
  expect(await barriers(olga)).toEqual([])

  await behind.getByRole('button', { name: 'Сверено с картой' }).click()
  await expect.poll(() => behind.count(), SOON).toBe(0)

  // A review that is near is told.
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await olga.getByLabel('Пересмотр').fill(soon)
  await olga.keyboard.press('Tab')
  await olga
    .getByRole('status')
    .filter({ hasText: /Пересмотр .*через/ })
    .waitFor()

  // On the first page of the project too.
  await olga.goto(`${stage.address}/p/${id}`)
  const sign = olga.getByRole('region', { name: 'Стандартная операционная процедура' })
  await sign.getByText(/Пересмотр .*через/).waitFor()
  await sign.getByRole('link', { name: 'СОП' }).click()

  // Approved, it goes on: what changed is told in words, becomes the line of the next version and stands on the paper.
  await approve(olga, id)
  await olga.reload()
  await olga.getByLabel('Цель', { exact: true }).fill('Зачислить ребёнка за пять дней')
  await olga.keyboard.press('Tab')
  const next = olga.getByRole('region', { name: /Утверждена версия 1\.0/ })
  await next.getByText('Изменены разделы: цель.').waitFor()
  await picture(olga, 'procedure-next')
  expect(await barriers(olga)).toEqual([])
  await next.getByRole('button', { name: 'Начать версию 1.1' }).click()
  const sheet = olga.getByRole('region', { name: 'Лист регистрации изменений' })
  await sheet.getByText(/^1\.0 · .*Введена впервые/).waitFor()
  await sheet.getByText(/^1\.1 · .*Изменены разделы: цель/).waitFor()
  await expect.poll(() => next.count(), SOON).toBe(0)
  expect(await olga.getByLabel('Версия', { exact: true }).first().inputValue()).toBe('1.1')
  await printed.getByText('Изменены разделы: цель').first().waitFor({ state: 'attached' })

  // A second procedure is written, previewed and exported on its own.
  await olga.getByRole('button', { name: 'Ещё одна СОП' }).click()
  await olga.getByLabel('Название процедуры').fill('Приём на бумаге')
  await olga.keyboard.press('Tab')
  await printed.getByText('Приём на бумаге').first().waitFor({ state: 'attached' })
  await olga.getByRole('button', { name: 'Выгрузить' }).click()
  await olga.getByRole('menuitem', { name: 'СОП № 2: Приём на бумаге, PDF' }).waitFor()
  await picture(olga, 'procedure-menu')

  // For an archive, with what the project holds inside.
  await olga.getByRole('menuitemradio', { name: 'PDF для архива: с данными проекта' }).click()
  const [file] = await Promise.all([
    olga.waitForEvent('download'),
    olga.getByRole('menuitem', { name: 'СОП № 2: Приём на бумаге, PDF' }).click(),
  ])
  const inside = execFileSync('pdfdetach', ['-list', await file.path()], { encoding: 'utf8' })
  expect(inside).toContain('project.potok.json')
  await olga.getByLabel('Какая процедура').selectOption({ index: 0 })
  await sheet.getByText(/^1\.0 · .*Введена впервые/).waitFor()
  await picture(olga, 'procedure-sheet')

  const words = await ownWords(olga, id)
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}/procedure`)
  await helen.getByRole('region', { name: 'As it will be printed' }).locator('canvas').first().waitFor()
  await picture(helen, 'procedure-en')
  expect(await foreignWords(helen, 'en', words)).toEqual([])
  expect(await barriers(helen)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 120_000)

it('the roadmap as bars: carried by arrows, a colleague sees it; its gaps and its printed page are a press away', async () => {
  const olga = await stage.administrator('Ольга')
  const id = await sample(olga, /сад/)
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(`${stage.address}/p/${id}/roadmap`)
  await olga.goto(`${stage.address}/p/${id}/roadmap`)
  const due = (page: Page) => page.getByLabel('Срок', { exact: true }).first()
  const before = await due(timur).inputValue()
  await olga.getByText('Гант', { exact: true }).click()
  const bar = olga.getByRole('listitem').first().getByRole('button')
  await bar.focus()
  await olga.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => due(timur).inputValue(), SOON).not.toBe(before)
  await olga.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => due(timur).inputValue(), SOON).toBe(before)
  const box = (await bar.boundingBox())!
  await olga.mouse.move(box.x + 3, box.y + 6)
  await olga.mouse.down()
  await olga.mouse.move(box.x + 60, box.y + 6, { steps: 5 })
  await olga.mouse.up()
  await expect.poll(() => due(timur).inputValue(), SOON).not.toBe(before)
  await picture(olga, 'gantt')
  expect(await barriers(olga)).toEqual([])

  const words = await ownWords(olga, id)
  const helen = await stage.guest(olga, id, 'Helen', 'viewer', { language: 'en', scheme: 'dark' })
  await helen.goto(`${stage.address}/p/${id}/roadmap`)
  for (const view of ['Table', 'Gantt', 'Gaps', 'In print']) {
    await helen.getByText(view, { exact: true }).click()
    expect(await foreignWords(helen, 'en', words)).toEqual([])
    expect(await barriers(helen)).toEqual([])
    await picture(helen, `roadmap-${view}`)
  }
  await helen.getByRole('region', { name: 'As it will be printed' }).locator('canvas').first().waitFor()
  expect(stage.trouble).toEqual([])
}, 120_000)

/** One operation of the target map takes a day more. */
async function lengthen(page: Page, project: string): Promise<void> {
  const { maps } = await ask<{ maps: { id: string; state: string }[] }>(
    page,
    `/api/projects/${project}/export?what=project&as=json`,
  )
  await page.goto(`${stage.address}/p/${project}/map/${maps.find(({ state }) => state === 'target')!.id}`)
  const board = new Board(page)
  await board.boxes.first().waitFor()
  await board.time(/Медосмотр/, '3-4 дн')
  await board.saved()
}

/** The first procedure goes up for approval and is agreed to. */
async function approve(page: Page, project: string): Promise<void> {
  const at = `/api/projects/${project}/submissions`
  const body = { what: 'sop', seen: 'AA==', reviewers: [{ name: 'Орлова Н. П.' }] }
  const { id, links } = await ask<{ id: string; links: { token: string }[] }>(page, at, 'POST', body)
  const { submissions } = await ask<{ submissions: { id: string; hash: string }[] }>(page, at)
  const { hash } = submissions.find((one) => one.id === id)!
  await ask(page, '/api/reviews/decide', 'POST', { token: links[0]!.token, verdict: 'approved', hash })
}
