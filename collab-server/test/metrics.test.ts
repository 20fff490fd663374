import { afterEach, expect, it } from 'vitest'
import { addNote, closeTabs, guestWith, type House, newProject, openHouse, openTab, until } from './people.ts'

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
  Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)

it('the figures of a server grow with what is done: edits, acknowledgements, refusals, closes; what waits returns to nothing', async () => {
  house = await openHouse()
  const project = await newProject(house.administrator)
  const before = (await asked()).text
  const tab = openTab(house.address, house.administrator, project)
  await tab.saved()
  for (let at = 0; at < 20; at++) addNote(tab.doc, `n${at}`)
  await tab.saved()
  const viewer = openTab(house.address, await guestWith(house, project, 'viewer'), project)
  await viewer.synced()
  addNote(viewer.doc, 'forbidden')
  await until(() => viewer.closes.length > 0, 'sent out')
  const { status, text } = await asked()
  expect(status).toBe(200)
  const grew = (name: string) => valueIn(text, name) - (valueIn(before, name) || 0)
  expect(grew('potok_edits_total')).toBeGreaterThanOrEqual(1)
  expect(grew('potok_edit_bytes_total')).toBeGreaterThan(100)
  expect(grew('potok_acknowledgements_total')).toBeGreaterThanOrEqual(1)
  expect(grew('potok_acknowledge_seconds_count')).toBeGreaterThanOrEqual(1)
  expect(text).toMatch(/^potok_refusals_total\{code="[\w.-]+"\} \d+$/m)
  expect(text).toMatch(/^potok_closes_total\{code="\d{4}"\} \d+$/m)
  expect(valueIn(text, 'potok_documents_open')).toBeGreaterThanOrEqual(1)
  expect(valueIn(text, 'potok_connections')).toBeGreaterThanOrEqual(1)
  expect(valueIn(text, 'potok_storage_ok')).toBe(1)
  await until(() => house.server.store.waitingBytes === 0, 'nothing waits')
  expect(valueIn((await asked()).text, 'potok_journal_waiting_bytes')).toBe(0)
  expect(text).toContain('potok_nodejs_eventloop_lag_p99_seconds')
  // Nothing in it names a person or a project.
  expect(text).not.toContain(project)
  expect(text).not.toContain(house.administrator.id)
})

it('from another machine there is no such address without the token that was set', async () => {
  house = await openHouse({ publicUrl: 'https://potok.gorod.ru', metricsToken: 'a-long-token' })
  const far = { 'x-forwarded-for': '203.0.113.7' }
  expect((await asked(far)).status).toBe(404)
  expect((await asked({ ...far, authorization: 'Bearer a-long-tokem' })).status).toBe(404)
  expect((await asked({ ...far, authorization: 'Bearer a-long-token' })).status).toBe(200)
  expect((await asked()).status).toBe(200)
})
