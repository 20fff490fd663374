import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { addRecord, amendProcedure, openProject, type ProjectDocument, perform, writeText } from '@potok/model'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { submitted } from './approvalOfTest.ts'
import { browserAt, closeTabs, type House, openHouse, openTab } from './people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(closeTabs)
afterAll(() => house.server.close())

const CASE = createRequire(import.meta.url).resolve('@potok/model/fixtures/cases/kindergarten-enrolment.json')
const anna = { who: 'participant', person: 'anna' } as const

/** A project with two procedures, which a tab goes on writing. */
async function withTwo() {
  const { administrator, address } = house
  const project = (await administrator.ask('POST', '/projects/import', JSON.parse(readFileSync(CASE, 'utf8')))).said.id
  const tab = openTab(address, administrator, project)
  await tab.synced()
  const document = openProject(tab.doc)
  const begin = (title: string, state: string) => {
    const map = [...document.project().maps.values()].find((one) => one.state === state)!.id
    const done = perform(document, addRecord, { noun: 'procedures', fields: { map, title } }, anna)
    return done.ok ? done.value[0]! : ''
  }
  // The server gives numbers in the order in which they came.
  const first = begin('Зачисление ребёнка', 'target')
  await tab.saved()
  await expect.poll(() => document.project().procedures.get(first)?.number, { timeout: 10_000 }).toBe(1)
  const second = begin('Приём заявлений', 'current')
  await tab.saved()
  return { project, document, saved: () => tab.saved(), first, second }
}

const written = (document: ProjectDocument, id: string, text: string) =>
  perform(document, writeText, { noun: 'procedures', id, field: 'purpose', text }, anna)
const paper = async (path: string) => {
  const answer = await fetch(`${house.address}/api${path}`, { headers: { cookie: house.administrator.cookie } })
  const input = Buffer.from(await answer.arrayBuffer())
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' }).replace(/\s+/g, ' ')
}
const approve = (token: string, hash: string) =>
  browserAt(house.address).ask('POST', '/reviews/decide', { token, verdict: 'approved', hash })

it('each of several procedures is exported, goes up for approval and differs on its own', async () => {
  const { administrator } = house
  const { project, document, saved, first, second } = await withTwo()
  const exported = (procedure: string) =>
    paper(`/projects/${project}/export?what=sop&as=pdf&lang=ru&procedure=${procedure}`)
  expect([await exported(first), await exported(second)].map((words) => /Приём заявлений/.test(words))).toEqual([
    false,
    true,
  ])
  const one = await submitted(administrator, project, undefined, { what: 'sop', map: second })
  const other = await submitted(administrator, project, undefined, { what: 'sop', map: '' })
  const twice = { what: 'sop', map: first, reviewers: [{ name: 'Орлова' }], seen: 'AA==' }
  expect((await administrator.ask('POST', `/projects/${project}/submissions`, twice)).said.code).toBe(
    'approval.waiting',
  )
  const bogus = { ...twice, map: 'noSuchProcedure' }
  expect((await administrator.ask('POST', `/projects/${project}/submissions`, bogus)).said.code).toBe('not-found')
  await approve(one.links[0]!.token, one.hash)
  await approve(other.links[0]!.token, other.hash)
  const list = (await administrator.ask('GET', `/projects/${project}/submissions`)).said.submissions
  expect(list.map(({ map, standing }: { map: string; standing: string }) => [map, standing])).toEqual([
    [first, 'approved'],
    [second, 'approved'],
  ])
  expect(await paper(`/projects/${project}/submissions/${one.id}/files/pdf`)).toContain('Приём заявлений')

  written(document, first, 'Один порядок для всех')
  await saved()
  const differing = async ({ id }: { id: string }) =>
    (await administrator.ask('GET', `/projects/${project}/submissions/${id}/differences`)).said
  expect([(await differing(one)).places, (await differing(other)).places]).toEqual([0, 1])
})

it('an approved procedure is in force from that day and looked at again in a year; its next version stands in its change sheet', async () => {
  const { administrator } = house
  const { project, document, saved, first } = await withTwo()
  const sop = await submitted(administrator, project, undefined, { what: 'sop', map: first })
  const { day } = (await approve(sop.links[0]!.token, sop.hash)).said.mine
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(8)]
  const words = await paper(`/projects/${project}/submissions/${sop.id}/files/pdf`)
  const dates = /Введена (?:в действие )?.*?Пересмотр.*?(\d{1,2} \S+ \d{4} г\.) (\d{1,2} \S+ \d{4} г\.)/.exec(words)
  expect(dates?.slice(1).map((one) => one.match(/\d+/g)!.map(Number))).toEqual([
    [Number(rest), year],
    [Number(rest), year + 1],
  ])
  expect(words).toContain('Введена впервые')

  const issue = { version: '1.0', day, text: 'Введена впервые', basis: 'приказ № 14', by: 'Анна' }
  const next = { version: '1.1', day: '2027-02-01', text: 'Уточнена цель', basis: '', by: 'Анна' }
  perform(document, amendProcedure, { procedure: first, entries: [issue, next] }, anna)
  await saved()
  const again = await submitted(administrator, project, undefined, { what: 'sop', map: first })
  await approve(again.links[0]!.token, again.hash)
  const later = await paper(`/projects/${project}/submissions/${again.id}/files/pdf`)
  expect(later).toMatch(/1\.0 .*Введена впервые приказ № 14.*1\.1 01\.02\.2027 Уточнена цель/)
})
