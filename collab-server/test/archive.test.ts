import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Browser, guestWith, type House, newProject, openHouse } from './people.ts'
import { PLAIN } from './pictures.ts'

let house: House
let project: string
let viewer: Browser
beforeAll(async () => {
  house = await openHouse()
  project = await newProject(house.administrator, 'Приём')
  viewer = await guestWith(house, project, 'viewer')
})
afterAll(() => house.server.close())

it('the archive of a project holds its file, its papers and what was attached, and a page that leads to them', async () => {
  const { said } = await house.administrator.ask('POST', `/projects/${project}/attachments`, PLAIN['image/png'])
  const answer = await fetch(`${house.address}/api/projects/${project}/export?what=whole&as=zip`, {
    headers: { cookie: viewer.cookie },
  })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const names = Object.keys(files)
  expect(names).toContain(`Приложения/potok-${said.id}.png`)
  expect(names).toContain('index.html')
  const file = JSON.parse(new TextDecoder().decode(files[names.find((name) => name.endsWith('.potok.json'))!]))
  expect([file.potok, file.about.title]).toEqual(['project', 'Приём'])
}, 60_000)
