import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { registry } from '../src/metrics/metrics.ts'
import {
  addNote,
  closeTabs,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'
import { takeAway } from './takeAway.ts'

let house: House
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const asked = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${house.address}/metrics`, { headers })
  return { status: answer.status, text: await answer.text() }
}
const valueIn = (text: string, name: string) =>
  Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
const figure = async (name: string) => valueIn((await asked()).text, `potok_${name}`) || 0

it('the figures of a server grow with what is done: edits, acknowledgements, refusals, closes; what waits returns to nothing', async () => {
  house = await openHouse()
  const project = await newProject(house.administrator)
  const before = (await asked()).text
  const tab = openTab(house.address, house.administrator, project)
  const other = openTab(house.address, house.administrator, project)
  await Promise.all([tab.saved(), other.saved()])
  for (let at = 0; at < 20; at++) addNote(tab.doc, `n${at}`)
  await tab.saved()
  await until(() => other.doc.getMap('evidence').size === 20, 'seen by the other')
  const viewer = openTab(house.address, await guestWith(house, project, 'viewer'), project)
  await viewer.synced()
  addNote(viewer.doc, 'forbidden')
  await until(() => viewer.closes.length > 0, 'sent out')
  // The tab hears that its document is shut before its socket has ended.
  await expect
    .poll(async () => (await asked()).text, { timeout: 10_000 })
    .toMatch(/^potok_closes_total\{code="\d{4}"\} \d+$/m)
  const { status, text } = await asked()
  expect(status).toBe(200)
  const grew = (name: string) => valueIn(text, name) - (valueIn(before, name) || 0)
  expect(grew('potok_edits_total')).toBeGreaterThanOrEqual(1)
  expect(grew('potok_edits_sent_total')).toBeGreaterThanOrEqual(2)
  expect(grew('potok_edit_bytes_total')).toBeGreaterThan(100)
  expect(grew('potok_received_bytes_total')).toBeGreaterThan(500)
  expect(grew('potok_sent_bytes_total')).toBeGreaterThan(500)
  expect(grew('potok_acknowledgements_total')).toBeGreaterThanOrEqual(1)
  for (const name of ['apply', 'commit', 'acknowledge', 'load', 'fan_out'])
    expect([name, grew(`potok_${name}_seconds_count`)]).toEqual([name, expect.toSatisfy((by: number) => by >= 1)])
  expect(text).toMatch(/^potok_refusals_total\{code="[\w.-]+"\} \d+$/m)
  // The server hears of the end of a socket after whoever was on it.
  await expect.poll(async () => (await asked()).text).toMatch(/^potok_closes_total\{code="\d{4}"\} \d+$/m)
  expect(valueIn(text, 'potok_documents_open')).toBeGreaterThanOrEqual(1)
  expect(valueIn(text, 'potok_connections')).toBeGreaterThanOrEqual(2)
  expect(valueIn(text, 'potok_sockets')).toBeGreaterThanOrEqual(2)
  expect(valueIn(text, 'potok_storage_ok')).toBe(1)
  await until(() => house.server.store.waitingBytes === 0, 'nothing waits')
  const later = (await asked()).text
  expect([valueIn(later, 'potok_journal_waiting_bytes'), valueIn(later, 'potok_journal_waiting_edits')]).toEqual([0, 0])
  expect(text).toContain('potok_nodejs_eventloop_lag_p99_seconds')
  // Nothing in it names a person or a project.
  expect(text).not.toContain(project)
  expect(text).not.toContain(house.administrator.id)
})

it('while the database is away the edits that wait are counted, and none when it is back', async () => {
  const dataFolder = newFolder()
  house = await openHouse({ dataFolder })
  const tab = openTab(house.address, house.administrator, await newProject(house.administrator))
  await tab.saved()
  const comeBack = takeAway(dataFolder)
  addNote(tab.doc, 'one')
  await expect.poll(() => figure('journal_waiting_edits')).toBe(1)
  addNote(tab.doc, 'two')
  await expect.poll(() => figure('journal_waiting_edits')).toBe(2)
  expect(await figure('journal_waiting_bytes')).toBeGreaterThan(0)
  await expect.poll(() => figure('storage_ok'), { timeout: 15_000 }).toBe(0)
  comeBack()
  await expect.poll(() => figure('journal_waiting_edits'), { timeout: 15_000 }).toBe(0)
  expect(await figure('storage_ok')).toBe(1)
})

it('a long journal: its tail is told, and that a snapshot was made of it', async () => {
  house = await openHouse()
  const tab = openTab(house.address, house.administrator, await newProject(house.administrator))
  await tab.saved()
  const before = await figure('compaction_seconds_count')
  const writing = setInterval(() => addNote(tab.doc, `n${tab.doc.getMap('evidence').size}`), 1)
  await expect.poll(() => figure('journal_tail_rows'), { timeout: 20_000 }).toBeGreaterThan(0)
  await expect.poll(() => figure('compaction_seconds_count'), { timeout: 40_000 }).toBeGreaterThan(before)
  clearInterval(writing)
})

it('what goes wrong is counted under its name: a moment that fails, a frame that no client sends, a busy loop', async () => {
  house = await openHouse({
    moments: [
      {
        async connected() {
          throw new Error('a moment of this test')
        },
      },
    ],
  })
  const failed = 'moments_failed_total{moment="connected"}'
  const [moments, frames, late] = [
    await figure(failed),
    await figure('unreadable_frames_total'),
    await figure('event_loop_delay_seconds_sum'),
  ]
  const tab = openTab(house.address, house.administrator, await newProject(house.administrator))
  await tab.saved()
  expect(await figure(failed)).toBe(moments + 1)
  const socket = new WebSocket(`${house.address.replace('http', 'ws')}/collab`)
  await new Promise((done) => socket.once('open', done))
  socket.send(Uint8Array.of(255, 255, 255, 255))
  await new Promise((done) => socket.once('close', done))
  expect(await figure('unreadable_frames_total')).toBe(frames + 1)
  const end = performance.now() + 400
  while (performance.now() < end);
  await expect.poll(() => figure('event_loop_delay_seconds_sum')).toBeGreaterThan(late + 0.1)
})

it('a reader who does not read is seen by what waits for them', async () => {
  house = await openHouse()
  const project = await newProject(house.administrator)
  const tab = openTab(house.address, house.administrator, project)
  await tab.saved()
  const { said } = await house.administrator.ask('POST', `/projects/${project}/tickets`, {})
  const stuck = new WebSocket(`${house.address.replace('http', 'ws')}/yjs/project/${project}?ticket=${said.ticket}`)
  await new Promise((done) => stuck.once('open', done))
  stuck.pause()
  const text = 'x'.repeat(200_000)
  let at = 0
  const writing = setInterval(() => addNote(tab.doc, `n${at++}`, { text }), 20)
  await expect.poll(() => figure('buffered_bytes_max'), { timeout: 20_000 }).toBeGreaterThan(100_000)
  clearInterval(writing)
  stuck.terminate()
  await expect.poll(() => figure('buffered_bytes_max')).toBe(0)
})

it('from another machine there is no such address without the token that was set', async () => {
  house = await openHouse({ publicUrl: 'https://potok.gorod.ru', metricsToken: 'a-long-token' })
  const far = { 'x-forwarded-for': '203.0.113.7' }
  expect((await asked(far)).status).toBe(404)
  expect((await asked({ ...far, authorization: 'Bearer a-long-tokem' })).status).toBe(404)
  expect((await asked({ ...far, authorization: 'Bearer a-long-token' })).status).toBe(200)
  expect((await asked()).status).toBe(200)
})

it('every figure of our own stands in the table of the README, and nothing else', async () => {
  house = await openHouse()
  await asked()
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const told = [...readme.matchAll(/^\| `potok_(\w+)(?:\{\w+\})?` /gm)].map(([, name]) => `potok_${name}`)
  const ours = registry.getMetricsAsArray().map(({ name }) => name)
  const isOfProcess = (name: string) => /^potok_(process|nodejs)_/.test(name)
  expect(told.sort()).toEqual(ours.filter((name) => !isOfProcess(name)).sort())
})
