import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers } from './axe.ts'
import { SOON } from './board.ts'
import { newProject, Stage } from './start.ts'

const stage = new Stage()
const folder = mkdtempSync(join(tmpdir(), 'potok-story-backups-'))
beforeAll(() => stage.open({ POTOK_BACKUP_DIR: folder }))
afterAll(() => stage.close())

const picture = async (page: Page, name: string) => {
  if (process.env.POTOK_PICTURES) await page.screenshot({ path: `${process.env.POTOK_PICTURES}/server-${name}.png` })
}

it('an administrator sees how the server is and makes a backup now; nobody else sees the page', async () => {
  const olga = await stage.administrator('Ольга')
  await olga.getByRole('link', { name: 'Сервер' }).click()
  await olga.getByText('Всё в порядке: правки записываются.').waitFor()
  const kept = olga.getByRole('region', { name: 'Копии' }).getByRole('listitem')
  // One was made by itself when the server began.
  await expect
    .poll(async () => (await olga.getByRole('button', { name: 'Обновить' }).click(), kept.count()), SOON)
    .toBe(1)
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.backup'))
  const [before] = files()
  await olga.getByRole('button', { name: 'Сделать копию сейчас' }).click()
  // Of one hour the newest stays.
  await expect.poll(() => files().length === 1 && files()[0] !== before, SOON).toBe(true)
  await expect.poll(() => kept.count(), SOON).toBe(1)
  await picture(olga, 'ru')
  expect(await barriers(olga)).toEqual([])

  const project = await newProject(olga, 'Приём')
  const timur = await stage.guest(olga, project, 'Тимур')
  await timur.goto(`${stage.address}/server`)
  await timur.getByText('На это у вас нет права. Попросите ведущего.').waitFor()

  const english = await stage.administrator('Ольга', { language: 'en', scheme: 'dark', width: 720 })
  await english.goto(`${stage.address}/server`)
  await english.getByText('All is well: edits are written.').waitFor()
  await picture(english, 'en-dark-720')
  expect(await barriers(english)).toEqual([])
  expect(stage.trouble).toEqual([])
}, 90_000)
