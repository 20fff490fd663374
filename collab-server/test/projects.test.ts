import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openProject, writeProjectFile } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addSamples } from '../src/projects/samples.ts'
import { closeTabs, guestWith, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const fixture = fileURLToPath(new URL('../../model/fixtures/cases/land-use-permit.json', import.meta.url))

it('an empty database gets two sample projects with their figures, once', async () => {
  await addSamples(house.server.store)
  await addSamples(house.server.store)
  const { projects } = (await house.administrator.ask('GET', '/projects')).said
  expect(projects.length).toBe(2)
  const permit = projects.find(({ title }: { title: string }) => /земельн|участ|строит/i.test(title)) ?? projects[0]
  for (const one of projects) {
    expect(one).toMatchObject({ role: 'facilitator', archived: false, epoch: 1 })
    expect(one.steps).toBeGreaterThan(5)
    expect(one.current.max).toBeGreaterThanOrEqual(one.current.min)
    expect(one.mini.length).toBeGreaterThan(5)
  }
  const tab = openTab(house.address, house.administrator, permit.id)
  await tab.synced()
  const project = openProject(tab.doc).project()
  const places = [...project.steps.keys()].map((id) => project.layout.get(id))
  expect(places.every(Boolean)).toBe(true)
  const ofOneMap = [...project.steps.values()].filter(({ map }) => map === [...project.maps.keys()][0])
  expect(new Set(ofOneMap.map(({ id }) => String(project.layout.get(id)))).size).toBe(ofOneMap.length)
})

it('a case and a project file become projects; what is neither is refused in one sentence', async () => {
  const { administrator, address } = house
  const given = JSON.parse(readFileSync(fixture, 'utf8'))
  const made = await administrator.ask('POST', '/projects/import', given)
  expect(made.status).toBe(201)
  const tab = openTab(address, administrator, made.said.id)
  await tab.synced()
  const file = JSON.parse(writeProjectFile(openProject(tab.doc).project()))
  const again = await administrator.ask('POST', '/projects/import', file)
  expect(again.status).toBe(201)
  const listed = async (id: string) => (await administrator.ask('GET', `/projects/${id}`)).said
  const [one, two] = [await listed(made.said.id), await listed(again.said.id)]
  expect({ ...two, id: '', updatedAt: 0, members: [] }).toEqual({ ...one, id: '', updatedAt: 0, members: [] })
  const wrong = await administrator.ask('POST', '/projects/import', { title: 'x', participants: [] })
  expect(wrong).toMatchObject({
    status: 422,
    said: { code: expect.any(String), message: expect.any(String), about: [] },
  })
})

it('a title changed by HTTP is seen on open screens, and one changed on screen is seen in the list', async () => {
  const { administrator, address } = house
  const id = await newProject(administrator)
  const tab = openTab(address, administrator, id)
  await tab.synced()
  const project = openProject(tab.doc)
  await administrator.ask('PATCH', `/projects/${id}`, { title: 'Новое имя' })
  await until(() => project.project().about.title === 'Новое имя', 'renamed on screen')
  const { perform, setFixed } = await import('@potok/model')
  const by = { who: 'participant', person: administrator.id } as const
  perform(project, setFixed, { name: 'about', fields: { title: 'Имя с экрана' } }, by)
  await tab.saved()
  const titleIn = () => house.server.store.read<{ title: string }>('SELECT title FROM project WHERE id=?', id)[0]!.title
  await until(() => titleIn() === 'Имя с экрана', 'renamed in the list')
  expect((await administrator.ask('PATCH', `/projects/${id}`, { archived: true })).said.archived).toBe(true)
  const editor = await guestWith(house, id, 'editor')
  expect((await editor.ask('PATCH', `/projects/${id}`, { archived: false })).status).toBe(403)
})

it('an English title is listed beside the Russian one and changed on its own', async () => {
  const { administrator } = house
  const given = JSON.parse(readFileSync(fixture, 'utf8'))
  const { id } = (await administrator.ask('POST', '/projects/import', given)).said
  const titles = async () => {
    const { title, titleEn } = (await administrator.ask('GET', `/projects/${id}`)).said
    return { title, titleEn }
  }
  expect(await titles()).toEqual({ title: given.title, titleEn: given.titleEn })
  await administrator.ask('PATCH', `/projects/${id}`, { titleEn: 'A land permit' })
  expect(await titles()).toEqual({ title: given.title, titleEn: 'A land permit' })
})

it('a paper goes out over HTTP to whoever may see the project, with what was committed in it', async () => {
  const { administrator, address } = house
  const { said } = await administrator.ask('POST', '/projects/import', JSON.parse(readFileSync(fixture, 'utf8')))
  const viewer = await guestWith(house, said.id, 'viewer')
  const fetched = (cookie: string, what: string, as: string) =>
    fetch(`${address}/api/projects/${said.id}/export?what=${what}&as=${as}`, { headers: { cookie } })
  for (const [what, as, type, head] of [
    ['card', 'pdf', 'application/pdf', '%PDF'],
    ['map', 'svg', 'image/svg+xml', '<?xml'],
    ['map', 'pdf&page=A4&tiles=9', 'application/pdf', '%PDF'],
    ['project', 'json', 'application/json', '{'],
  ] as const) {
    const answer = await fetched(viewer.cookie, what, as)
    expect([what, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([what, 200, type])
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Выдача разрешения'))
    expect((await answer.text()).startsWith(head)).toBe(true)
  }
  expect(await (await fetched(viewer.cookie, 'card', 'svg')).json()).toMatchObject({ code: 'export-not-offered' })
  expect(await (await fetched(viewer.cookie, 'map', 'pdf&page=A1&tiles=9')).json()).toMatchObject({
    code: 'tiles-page',
  })
  expect((await fetched(viewer.cookie, 'map', 'pdf&tiles=8')).status).toBe(400)
  expect((await fetched('', 'card', 'pdf')).status).toBe(401)
})
