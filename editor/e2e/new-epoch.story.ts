import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SOON } from './board.ts'
import { atLeave, atMap } from './leave.ts'
import { ask, Stage } from './start.ts'
import { Wire } from './wire.ts'

const stage = new Stage()
beforeAll(() => stage.open())
afterAll(() => stage.close())

it('a project is restored from a file while a closed tab still has unsent words: they are performed again on what was restored', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board: here } = await atLeave(olga, stage.address)
  const file = await ask<object>(olga, `/api/projects/${id}/export?what=project&as=json`)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const away = await atMap(timur, stage.address, id)
  await away.saved()
  await wire.cut()
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи/)
  await away.add('Приказ', ' главы')
  await expect.poll(() => away.states(), SOON).toMatch(/\d+ прав\S+ на этом устройстве/)
  const context = timur.context()
  await timur.close()

  await here.add('Заявление', ' по ошибке')
  await here.saved()
  await ask(olga, `/api/projects/${id}/restore`, 'POST', file)
  await expect.poll(() => here.box('Заявление').count(), SOON).toBe(1)

  const later = await atMap(await stage.tab(context), stage.address, id)
  await expect.poll(() => later.box('Приказ главы').count(), SOON).toBe(1)
  await expect.poll(() => here.box('Приказ главы').count(), SOON).toBe(1)
  expect(await later.box('Заявление').count()).toBe(1)
  const copies = () => later.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  await expect.poll(async () => (await copies()).filter((name) => name.includes(`${id}/1/`)), SOON).toEqual([])
  expect(stage.trouble).toEqual([])
})

const newBackup = () => join(mkdtempSync(join(tmpdir(), 'potok-story-backup-')), 'all.backup')

it('the whole server is restored from a backup: what was never saved is performed again on it, nothing overwrites it', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board: here } = await atLeave(olga, stage.address)
  const timur = await stage.guest(olga, id, 'Тимур')
  const wire = await Wire.of(timur)
  const away = await atMap(timur, stage.address, id)
  await away.saved()
  const backup = newBackup()
  stage.potok('backup', backup)
  await here.add('Заявление', ' по ошибке')
  await here.saved()
  await wire.cut()
  await expect.poll(() => away.states(), SOON).toMatch(/Нет связи/)
  await away.add('Приказ', ' главы')
  await expect.poll(() => away.states(), SOON).toMatch(/\d+ прав\S+ на этом устройстве/)
  await stage.kill()
  stage.potok('restore', backup)
  await stage.serve()
  wire.mend()
  for (const board of [here, away]) {
    await expect.poll(() => board.box('Приказ главы').count(), SOON).toBe(1)
    await expect.poll(() => board.box('Заявление по ошибке').count(), SOON).toBe(0)
    expect(await board.box('Заявление').count()).toBe(1)
  }
  expect(stage.trouble).toEqual([])
}, 120_000)

it('after a lost disk a backup goes on: browsers bring back what they hold of the time since', async () => {
  const olga = await stage.administrator('Ольга')
  const { id, board: here } = await atLeave(olga, stage.address)
  await here.saved()
  const backup = newBackup()
  stage.potok('backup', backup)
  await here.add('Приказ', ' главы')
  await here.saved()
  await stage.kill()
  stage.potok('restore', backup, '--continue')
  await stage.serve()
  const timur = await stage.guest(olga, id, 'Тимур')
  const there = await atMap(timur, stage.address, id)
  await expect.poll(() => there.box('Приказ главы').count(), SOON).toBe(1)
  expect(await there.box('Заявление').count()).toBe(1)
  expect(stage.trouble).toEqual([])
}, 120_000)
