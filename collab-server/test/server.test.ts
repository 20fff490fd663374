import { afterAll, beforeAll, expect, it } from 'vitest'
import { guestWith, type House, newProject, openHouse } from './people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.server.close())

const told = async () => (await house.administrator.ask('GET', '/server')).said

it('an administrator is told how each part is, what runs, who is here and how the links stand', async () => {
  const { administrator } = house
  const project = await newProject(administrator, 'Приём заявлений')
  const link = async (asked: object) => (await administrator.ask('POST', `/projects/${project}/links`, asked)).said
  await guestWith(house, project, 'viewer', 'Гость', { most: 1 })
  const [open, withdrawn, expired] = [
    await link({ role: 'editor', days: 7, most: 20 }),
    await link({ role: 'viewer', days: 1 }),
    await link({ role: 'viewer', days: 0.000001 }),
  ]
  await administrator.ask('DELETE', `/projects/${project}/links/${withdrawn.id}`)
  await new Promise((done) => setTimeout(done, 200))
  const said = await told()
  expect(said).toMatchObject({
    ready: { running: true, folder: true, disk: true, journal: true },
    versions: {
      potok: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      node: process.versions.node,
      tables: expect.any(Number),
    },
    projects: 1,
    staff: 1,
    guests: 1,
    administrators: 1,
    signedIn: 2,
    links: { open: 1, expired: 1, usedUp: 1, withdrawn: 1 },
    publicUrl: null,
    proxyTells: null,
  })
  expect(Math.abs(said.now - Date.now())).toBeLessThan(5000)
  expect(said.versions.updated).toBeLessThan(Date.now())
  const { links } = (await administrator.ask('GET', '/server/links')).said
  expect(links).toEqual([
    {
      id: open.id,
      project,
      title: 'Приём заявлений',
      role: 'editor',
      at: expect.any(Number),
      expiresAt: open.expiresAt,
      most: 20,
      used: 0,
      by: 'Анна',
    },
  ])
  expect(expired.expiresAt).toBeLessThan(Date.now())
  expect((await administrator.ask('DELETE', `/projects/${project}/links/${open.id}`)).status).toBe(200)
  expect((await administrator.ask('GET', '/server/links')).said.links).toEqual([])
})

it('behind a proxy it is told whether the proxy says who asks', async () => {
  const behind = await openHouse({ publicUrl: 'https://potok.gorod.ru' })
  const ask = async (headers: Record<string, string>) =>
    (await behind.administrator.ask('GET', '/server', undefined, { origin: 'https://potok.gorod.ru', ...headers })).said
  const silent = await ask({})
  const telling = await ask({ 'x-forwarded-for': '203.0.113.7' })
  expect([silent.proxyTells, telling.proxyTells, telling.publicUrl]).toEqual([false, true, 'https://potok.gorod.ru'])
  await behind.server.close()
})
