import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { settingsFrom } from '../src/settings.ts'
import {
  addNote,
  type Browser,
  browserAt,
  closeTabs,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'
import { PASSWORD, setLogin, signInAt } from './signingIn.ts'

let house: House
let project: string
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  vi.useRealTimers()
  await house.server.close()
})

/** The clock of the server goes on; what the use of a session left to write is written. */
async function pass(hours: number): Promise<void> {
  await house.server.store.committed()
  vi.setSystemTime(Date.now() + hours * 3_600_000)
}
/** Longer than the server takes to look whether an open socket still may be. */
const LOOKED_AGAIN_MS = 1500
const moment = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const isIn = async (who: Browser) => (await who.ask('GET', '/me')).status === 200

it('a sign-in that nobody uses for eight hours ends, on the socket of an open page too', async () => {
  const { administrator } = house
  const tab = openTab(house.address, administrator, project)
  await tab.synced()
  await pass(7.9)
  await moment(LOOKED_AGAIN_MS)
  expect(tab.closes).toEqual([])
  await pass(0.2)
  await until(() => tab.closes.includes(4401), 'closed', 3000)
  expect(await isIn(administrator)).toBe(false)
  expect((await administrator.ask('POST', `/projects/${project}/tickets`, {})).status).toBe(401)
})

it('a sign-in that is used goes on, but no longer than a day', async () => {
  for (const hours of [7, 7, 7]) {
    await pass(hours)
    expect(await isIn(house.administrator)).toBe(true)
  }
  await pass(2.9)
  expect(await isIn(house.administrator)).toBe(true)
  await pass(0.2)
  expect(await isIn(house.administrator)).toBe(false)
})

it('edits and movements are use; the heartbeat of a page and its tickets are none', async () => {
  const { administrator } = house
  const tab = openTab(house.address, administrator, project)
  await tab.synced()
  tab.provider.setAwarenessField('doing', { screen: 'card' })
  await moment(300)
  await pass(6)
  addNote(tab.doc, 'note')
  await tab.saved()
  await pass(6)
  await moment(LOOKED_AGAIN_MS)
  expect(tab.closes).toEqual([])
  tab.provider.setAwarenessField('doing', { screen: 'map' })
  await moment(300)
  await pass(6)
  await moment(LOOKED_AGAIN_MS)
  expect(tab.closes).toEqual([])
  for (let hour = 0; hour < 4; hour++) {
    tab.provider.setAwarenessField('doing', { screen: 'map' })
    await administrator.ask('POST', `/projects/${project}/tickets`, {})
    await moment(100)
    await pass(0.6)
  }
  await until(() => tab.closes.includes(4401), 'closed', 3000)
})

it('a guest stays a guest for a month, for they have no other way back', async () => {
  const guest = await guestWith(house, project, 'editor')
  await house.server.store.write(['UPDATE link SET expires=NULL'])
  await pass(29 * 24)
  expect(await isIn(guest)).toBe(true)
  await pass(2 * 24)
  expect(await isIn(guest)).toBe(false)
})

it('every sign-in is a session of its own, and the one before in this browser ends with it', async () => {
  await setLogin(house.administrator, { login: 'anna', password: PASSWORD })
  const first = await signInAt(house.address, 'anna', PASSWORD)
  const pair = first.cookie.split(';')[0]!
  const second = await signInAt(house.address, 'anna', PASSWORD, { cookie: pair })
  expect(second.cookie.split(';')[0]).not.toBe(pair)
  expect([await isIn(first.browser), await isIn(second.browser)]).toEqual([false, true])
})

it('over https the cookie is of this host alone and of https alone, and lets in', async () => {
  const publicUrl = 'https://potok.example'
  const other = await openHouse({ publicUrl })
  await other.administrator.ask('PUT', '/me/login', { login: 'anna', password: PASSWORD }, { origin: publicUrl })
  const { cookie } = await signInAt(other.address, 'anna', PASSWORD, { origin: publicUrl })
  const [pair = '', ...attributes] = cookie.split('; ')
  expect(pair).toMatch(/^__Host-potok\.session_token=./)
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=86400', 'Path=/', 'SameSite=Lax', 'Secure'])
  expect((await browserAt(other.address, pair).ask('GET', '/me')).status).toBe(200)
  const plain = pair.replace('__Host-', '')
  expect((await browserAt(other.address, plain).ask('GET', '/me')).status).toBe(401)
  await other.server.close()
})

it('an organisation sets other hours; nonsense is one sentence', async () => {
  const env = { POTOK_DATA_DIR: newFolder() }
  expect(settingsFrom(env).session).toEqual({ hours: 24, idleHours: 8 })
  expect(settingsFrom({ ...env, POTOK_SESSION_HOURS: '4' }).session).toEqual({ hours: 4, idleHours: 4 })
  expect(() => settingsFrom({ ...env, POTOK_SESSION_IDLE_HOURS: 'долго' })).toThrow('POTOK_SESSION_IDLE_HOURS')
  await house.server.close()
  house = await openHouse({ session: { hours: 2, idleHours: 1 } })
  await pass(0.9)
  expect(await isIn(house.administrator)).toBe(true)
  await pass(0.9)
  expect(await isIn(house.administrator)).toBe(true)
  await pass(0.3)
  expect(await isIn(house.administrator)).toBe(false)
})
