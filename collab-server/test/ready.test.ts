import { mkdirSync, renameSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { addNote, closeTabs, type House, newFolder, newProject, openHouse, openTab, until } from './people.ts'
import { takeAway } from './takeAway.ts'

let house: House
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

interface Told {
  readonly status: number
  readonly said: {
    readonly state?: string
    readonly code?: string
    readonly message?: string
    readonly about?: string[]
  }
}

async function ready(language = 'ru'): Promise<Told> {
  const answer = await fetch(`${house.address}/ready`, { headers: { 'accept-language': language } })
  return { status: answer.status, said: (await answer.json()) as Told['said'] }
}

/** It is asked again and again, as a proxy asks. */
async function becomes(status: number): Promise<Told['said']> {
  const end = Date.now() + 20_000
  for (;;) {
    const told = await ready()
    if (told.status === status) return told.said
    if (Date.now() > end) throw new Error(`Not ${status}: ${JSON.stringify(told)}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

it('a sound server is ready, and says nothing else', async () => {
  house = await openHouse()
  expect(await ready()).toEqual({ status: 200, said: { state: 'ready' } })
})

it('somebody holds the database: it is found by a commit that does not come, before anybody wrote anything', async () => {
  const dataFolder = newFolder()
  house = await openHouse({ dataFolder })
  await house.server.store.committed()
  const comeBack = takeAway(dataFolder)
  expect(house.server.store.storage()).toEqual({ state: 'ok' })
  const begun = Date.now()
  expect(await ready('en')).toEqual({
    status: 503,
    said: { code: 'storage.refused', message: 'The server cannot write edits to its disk.', about: ['journal'] },
  })
  expect(Date.now() - begun).toBeLessThan(4000)
  comeBack()
  expect(await becomes(200)).toEqual({ state: 'ready' })
})

it('a full disk: not ready while edits cannot be committed, ready again by itself', async () => {
  house = await openHouse()
  const { administrator, address, server } = house
  const tab = openTab(address, administrator, await newProject(administrator))
  await tab.saved()
  server.store.writer.limitPages(1)
  for (let at = 0; at < 400; at++) addNote(tab.doc, `n${at}`, { text: 'правка '.repeat(40) })
  expect(await becomes(503)).toMatchObject({ code: 'storage.refused', about: ['journal'] })
  server.store.writer.limitPages(1 << 30)
  await becomes(200)
  await until(() => tab.provider.unsyncedChanges === 0, 'saved')
})

it('the data folder is moved away: the folder and the journal are named, its path is not', async () => {
  const dataFolder = newFolder()
  house = await openHouse({ dataFolder })
  renameSync(dataFolder, `${dataFolder}-away`)
  const told = await becomes(503)
  expect(told).toMatchObject({ code: 'data.unwritable', about: ['folder', 'journal'] })
  expect(JSON.stringify(told)).not.toContain(dataFolder)
  // Another one in its place is not the one that was opened.
  mkdirSync(dataFolder)
  expect(await becomes(503)).toMatchObject({ about: expect.arrayContaining(['journal']) })
  renameSync(dataFolder, `${dataFolder}-other`)
  renameSync(`${dataFolder}-away`, dataFolder)
  await becomes(200)
})

it('less is free than there must be: the disk is named, though everything is still written', async () => {
  house = await openHouse({ leastFree: Number.MAX_SAFE_INTEGER })
  expect(await ready()).toEqual({
    status: 503,
    said: { code: 'disk.little', message: 'На диске почти нет места.', about: ['disk'] },
  })
  expect(await newProject(house.administrator)).toMatch(/\w{12}/)
})

it('many who ask at once cost the disk one commit', async () => {
  house = await openHouse()
  await house.server.store.committed()
  const before = house.server.store.written
  const all = await Promise.all(Array.from({ length: 40 }, () => ready()))
  expect(all.every(({ status }) => status === 200)).toBe(true)
  expect(house.server.store.written - before).toBeLessThan(5)
})
