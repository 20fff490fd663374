import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, guestWith, type House, newProject, openHouse } from './people.ts'

let house: House
let project: string
let viewer: Browser
beforeAll(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  viewer = await guestWith(house, project, 'viewer')
})
afterAll(() => house.server.close())

const asked = (path: string, body?: Uint8Array) =>
  fetch(`${house.address}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie: viewer.cookie, origin: house.address, 'content-type': 'application/octet-stream' },
    ...(body && { body: new Uint8Array(body) }),
  })

it('the sample of a template comes back filled with the project, and what is no template is one sentence with its code', async () => {
  const sample = new Uint8Array(await (await asked('/template?lang=ru')).arrayBuffer())
  expect(Buffer.from(sample.subarray(0, 2)).toString()).toBe('PK')
  const filled = await asked(`/projects/${project}/template?lang=ru`, sample)
  expect([filled.status, filled.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
  expect(
    Buffer.from(await filled.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const refused = await asked(`/projects/${project}/template`, new Uint8Array([1, 2, 3]))
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'template-not-docx' }])
  expect((await asked(`/projects/${project}/template`, sample)).status).toBe(200)
})
