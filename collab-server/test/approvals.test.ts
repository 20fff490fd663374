import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type AuditRow, verifyAudit } from '../src/access/audit.ts'
import { lookThroughApprovals } from '../src/approval/verified.ts'
import { byHand, NOTHING_SEEN, submitted } from './approvalOfTest.ts'
import {
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  guestWith,
  type House,
  newProject,
  openHouse,
  openTab,
} from './people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(closeTabs)
afterAll(() => house.server.close())

const CASE = createRequire(import.meta.url).resolve('@potok/model/fixtures/cases/land-use-permit.json')
const landProject = async (): Promise<string> =>
  (await house.administrator.ask('POST', '/projects/import', JSON.parse(readFileSync(CASE, 'utf8')))).said.id
const nobody = () => browserAt(house.address)
const look = (token: string, who = nobody()) => who.ask('POST', '/reviews/look', { token })
const decide = (token: string, body: object, who = nobody()) => who.ask('POST', '/reviews/decide', { token, ...body })
const approve = (token: string, hash: string, who = nobody()) => decide(token, { verdict: 'approved', hash }, who)
const remark = {
  page: 1,
  at: [0.3, 0.4],
  words: '1 Приём заявления и проверка',
  text: 'Неверно: заявление приходит и через портал',
}
const bytesOf = async (project: string, id: string, format = 'pdf'): Promise<Buffer> => {
  const path = `${house.address}/api/projects/${project}/submissions/${id}/files/${format}`
  return Buffer.from(await (await fetch(path, { headers: { cookie: house.administrator.cookie } })).arrayBuffer())
}
const standing = async (project: string, id: string) => {
  const { said } = await house.administrator.ask('GET', `/projects/${project}/submissions`)
  return said.submissions.find((one: { id: string }) => one.id === id)
}
const auditRows = () =>
  house.server.store.read<AuditRow>('SELECT seq, at, person, project, what, about, hash FROM audit ORDER BY seq')

async function colleague(project: string, role: string, name = 'Мария'): Promise<Browser> {
  const { said } = await house.administrator.ask('POST', '/people', { name })
  const browser = await enterBy(house.address, '/first', said.token, name)
  await house.administrator.ask('POST', `/projects/${project}/members`, { person: browser.id, role })
  return browser
}

it('what is submitted is frozen: the paper is the same bytes after the map has moved on, and nothing of the record can be changed', async () => {
  const project = await landProject()
  const { id, hash } = await submitted(house.administrator, project, undefined, { what: 'process', map: '' })
  const before = await bytesOf(project, id)
  const tab = openTab(house.address, house.administrator, project)
  await tab.synced()
  tab.doc.transact(() => {
    for (const step of tab.doc.getMap<Y.Map<unknown>>('steps').values()) step.set('textEn', 'Later')
    ;(tab.doc.getMap<Y.Map<unknown>>('project').get('about') as Y.Map<unknown>).set('title', 'Другое название')
  })
  await tab.saved()
  expect((await bytesOf(project, id)).equals(before)).toBe(true)
  expect(before.subarray(0, 5).toString()).toBe('%PDF-')
  const { store } = house.server
  const [row] = store.read<{ content: Uint8Array }>('SELECT content FROM submission WHERE id=?', id)
  expect(new TextDecoder().decode(row!.content)).not.toContain('Другое название')
  for (const table of ['submission', 'submission_file'])
    for (const deed of [`UPDATE ${table} SET at=0`, `DELETE FROM ${table}`])
      await expect(store.write([deed])).rejects.toThrow('immutable')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

it('a submission waits for what the submitter sees: an edit that has not arrived refuses it', async () => {
  const project = await newProject(house.administrator)
  const mine = new Y.Doc()
  mine.getMap('steps').set('a-step', 1)
  const seen = Buffer.from(Y.encodeStateVector(mine)).toString('base64')
  const body = { what: 'card', reviewers: [byHand('Орлова')], seen }
  const { status, said } = await house.administrator.ask('POST', `/projects/${project}/submissions`, body)
  expect([status, said.code]).toEqual([409, 'approval.behind'])
  const wrong = { ...body, seen: 'not base64!' }
  expect((await house.administrator.ask('POST', `/projects/${project}/submissions`, wrong)).status).toBe(400)
})

it('an approver by a personal link approves: the paper loses «ПРОЕКТ», and the decision says how they were known', async () => {
  const project = await landProject()
  const { id, hash, number, links } = await submitted(house.administrator, project)
  const seen = (await look(links[0]!.token)).said
  expect(seen).toMatchObject({
    paper: { what: 'card', number, hash },
    me: { name: 'Орлова Н. П.', knownBy: 'link-hand' },
    isMyTurn: true,
    standing: 'waiting',
  })
  expect((await approve(links[0]!.token, hash)).said.standing).toBe('approved')
  const now = await standing(project, id)
  expect(now.standing).toBe('approved')
  expect(now.reviewers[0].decision).toMatchObject({ verdict: 'approved', hash, knownBy: 'link-hand' })
  const pdf = await bytesOf(project, id)
  const docx = await bytesOf(project, id, 'docx')
  expect((await bytesOf(project, id)).equals(pdf)).toBe(true)
  expect((await bytesOf(project, id, 'docx')).equals(docx)).toBe(true)
  const decided = auditRows()
    .filter(({ what }) => what === 'paper.decided')
    .at(-1)!
  expect(JSON.parse(decided.about).slice(0, 6)).toEqual([id, links[0]!.reviewer, 'approved', hash, 'link-hand', 'link'])
  expect(verifyAudit(auditRows(), auditRows().length)).toMatchObject({ sound: true })
  const check = await nobody().ask('POST', '/checks', { id })
  expect(check.said).toMatchObject({ number, hash, standing: 'approved', approvedOn: now.reviewers[0].decision.day })
  expect(JSON.stringify(check.said)).not.toContain('земельн')
})

it('in order: the second waits for the first, whoever returns it says where, and nobody decides afterwards', async () => {
  const project = await landProject()
  const { id, hash, links } = await submitted(house.administrator, project, [byHand('Первая'), byHand('Второй')])
  const [first, second] = links.map(({ token }) => token) as [string, string]
  expect((await approve(second, hash)).said.code).toBe('approval.not-your-turn')
  expect((await decide(first, { verdict: 'returned', hash })).said.code).toBe('approval.remarks-needed')
  expect((await decide(first, { verdict: 'returned', hash, remarks: [remark] })).said.standing).toBe('returned')
  expect((await approve(first, hash)).said.code).toBe('approval.decided')
  expect((await approve(second, hash)).said.code).toBe('approval.returned')
  const [{ decision }] = (await standing(project, id)).reviewers
  expect(decision.remarks[0]).toMatchObject({ ...remark, about: ['steps', expect.any(String)] })
  const again = await house.administrator.ask('POST', `/projects/${project}/submissions/${id}/withdraw`, {})
  expect(again.said.code).toBe('approval.settled')
})

it('side by side: of two approvers at once each has a true answer, and both count', async () => {
  const project = await newProject(house.administrator)
  const two = [byHand('Первая'), byHand('Второй')]
  const both = await submitted(house.administrator, project, two, { inOrder: false })
  const answers = await Promise.all(both.links.map(({ token }) => approve(token, both.hash)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await standing(project, both.id)).standing).toBe('approved')

  const torn = await submitted(house.administrator, project, two, { inOrder: false })
  const [yes, no] = await Promise.all([
    approve(torn.links[0]!.token, torn.hash),
    decide(torn.links[1]!.token, { verdict: 'returned', hash: torn.hash, remarks: [remark] }),
  ])
  expect(no!.status).toBe(200)
  expect([200, 409]).toContain(yes!.status)
  expect((await standing(project, torn.id)).standing).toBe('returned')

  const twice = await submitted(house.administrator, project)
  const same = await Promise.all([1, 2].map(() => approve(twice.links[0]!.token, twice.hash)))
  expect(same.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await standing(project, twice.id)).reviewers[0].decision.verdict).toBe('approved')
})

it('a stale page, a withdrawn paper, a withdrawn and an expired link are each refused in their own words', async () => {
  const project = await newProject(house.administrator)
  const { id, hash, links } = await submitted(house.administrator, project)
  const [{ token, reviewer }] = links as [Asked['links'][number]]
  expect((await approve(token, 'f'.repeat(64))).said.code).toBe('approval.stale')
  const at = `/projects/${project}/submissions/${id}`
  const fresh = (await house.administrator.ask('POST', `${at}/reviewers/${reviewer}/link`, {})).said.token
  expect((await look(token)).said.code).toBe('approval.link-withdrawn')
  expect((await look(fresh)).status).toBe(200)
  await house.administrator.ask('DELETE', `${at}/reviewers/${reviewer}/link`)
  expect((await approve(fresh, hash)).said.code).toBe('approval.link-withdrawn')
  expect((await look('no such token')).said.code).toBe('approval.no-link')
  const last = (await house.administrator.ask('POST', `${at}/reviewers/${reviewer}/link`, {})).said.token
  await house.server.store.write([
    'UPDATE reviewer_link SET expires=1 WHERE withdrawn IS NULL AND reviewer=?',
    reviewer,
  ])
  expect((await look(last)).said.code).toBe('approval.link-expired')
  const open = (await house.administrator.ask('POST', `${at}/reviewers/${reviewer}/link`, {})).said.token
  expect((await house.administrator.ask('POST', `${at}/withdraw`, {})).status).toBe(200)
  expect((await approve(open, hash)).said.code).toBe('approval.withdrawn')
  expect((await standing(project, id)).standing).toBe('withdrawn')
  const next = await submitted(house.administrator, project)
  expect(next.number).toBe(2)
})

type Asked = Awaited<ReturnType<typeof submitted>>

it('signed in, an approver is known by their account; a share link cannot make one; a right that was taken between opening and clicking refuses', async () => {
  const project = await newProject(house.administrator)
  const maria = await colleague(project, 'approver')
  const { hash, links } = await submitted(house.administrator, project, [{ person: maria.id }])
  const [{ token, reviewer }] = links as [Asked['links'][number]]
  expect((await maria.ask('GET', '/me/reviews')).said.reviews).toMatchObject([{ reviewer, project, what: 'card' }])
  expect((await maria.ask('POST', '/reviews/look', { reviewer })).said.me.knownBy).toBe('signed-in')
  await house.administrator.ask('PATCH', `/projects/${project}/members/${maria.id}`, { role: 'viewer' })
  for (const [who, key] of [
    [maria, { reviewer }],
    [maria, { token }],
    [nobody(), { token }],
  ] as const)
    expect((await who.ask('POST', '/reviews/decide', { ...key, verdict: 'approved', hash })).said.code).toBe(
      'approval.not-entitled',
    )
  await house.administrator.ask('PATCH', `/projects/${project}/members/${maria.id}`, { role: 'approver' })
  const done = await maria.ask('POST', '/reviews/decide', { reviewer, verdict: 'approved', hash })
  expect(done.said).toMatchObject({ standing: 'approved', mine: { knownBy: 'signed-in' } })
  expect((await maria.ask('GET', '/me/reviews')).said.reviews).toEqual([])

  const guest = await guestWith(house, project, 'editor')
  const body = { what: 'roadmap', seen: NOTHING_SEEN, reviewers: [{ person: guest.id }] }
  const refused = await house.administrator.ask('POST', `/projects/${project}/submissions`, body)
  expect([refused.status, refused.said.code]).toEqual([403, 'approval.not-entitled'])
  const other = await submitted(house.administrator, project)
  const byGuest = await guest.ask('POST', '/reviews/decide', {
    reviewer: other.links[0]!.reviewer,
    verdict: 'approved',
    hash: other.hash,
  })
  expect(byGuest.status).toBe(403)
})

it('a paper that is up for approval is not submitted twice, its submitter withdraws it, another editor does not; an approved one is replaced by the next', async () => {
  const project = await newProject(house.administrator)
  const [anna, boris] = [await colleague(project, 'editor', 'Вера'), await colleague(project, 'editor', 'Борис')]
  const again = { map: '' }
  const first = await submitted(anna, project, undefined, again)
  const body = { what: 'card', seen: NOTHING_SEEN, reviewers: [byHand('Орлова')] }
  expect((await boris.ask('POST', `/projects/${project}/submissions`, body)).said.code).toBe('approval.waiting')
  const path = `/projects/${project}/submissions/${first.id}/withdraw`
  expect((await boris.ask('POST', path, {})).status).toBe(403)
  expect((await anna.ask('POST', path, {})).status).toBe(200)
  expect((await anna.ask('POST', path, {})).said.code).toBe('approval.withdrawn')
  const second = await submitted(anna, project, undefined, again)
  await approve(second.links[0]!.token, second.hash)
  const third = await submitted(boris, project, undefined, again)
  await approve(third.links[0]!.token, third.hash)
  expect((await standing(project, second.id)).standing).toBe('replaced')
  expect((await standing(project, third.id)).standing).toBe('approved')
  const nowhere = { ...body, what: 'map', map: 'no-such-map' }
  const unmade = await boris.ask('POST', `/projects/${project}/submissions`, nowhere)
  expect([unmade.status, unmade.said.code]).toEqual([422, 'approval.not-made'])
})

it('a byte that was flipped in what was frozen or in a file of it is found before anybody reads on', async () => {
  const project = await newProject(house.administrator)
  const { id, hash, links } = await submitted(house.administrator, project)
  const { store } = house.server
  const forged = () => [...lookThroughApprovals((sql, ...values) => store.read(sql, ...values))]
  expect(forged()).toEqual([])
  const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))
  const [frozen] = store.read<{ content: Uint8Array }>('SELECT content FROM submission WHERE id=?', id)
  const [file] = store.read<{ bytes: Uint8Array }>('SELECT bytes FROM submission_file WHERE submission=?', id)
  // As somebody would who sits at the disk: the guards are theirs to take away.
  await store.write(['DROP TRIGGER submission_stays_update'], ['DROP TRIGGER submission_file_stays_update'])
  await store.write(['UPDATE submission_file SET bytes=? WHERE submission=?', flip(file!.bytes), id])
  const read = await nobody().ask('POST', '/reviews/paper', { token: links[0]!.token })
  expect(read.said.code).toBe('approval.damaged')
  await store.write(['UPDATE submission SET content=? WHERE id=?', flip(frozen!.content), id])
  expect((await approve(links[0]!.token, hash)).said.code).toBe('approval.damaged')
  // A decision that somebody writes into the tables by themselves stands in no book of rights.
  const by = links[0]!.reviewer
  await store.write([
    `INSERT INTO decision(reviewer, submission, verdict, remarks, at, day, hash, known_by)
     VALUES(?,?,'approved','[]',1,'2026-11-28',?,'link-hand')`,
    by,
    id,
    hash,
  ])
  expect(forged()).toEqual([
    { place: 'submission', id },
    { place: 'submission_file', id: `${id} submitted pdf` },
    { place: 'decision', id: by },
  ])
})

it('later edits, those of somebody who was away included, are told to the comma against the approved version; what the paper does not show is none', async () => {
  const project = await landProject()
  const away = openTab(house.address, house.administrator, project)
  await away.synced()
  const { id, hash, links } = await submitted(house.administrator, project, undefined, { what: 'process', map: '' })
  await approve(links[0]!.token, hash)
  const differences = async () =>
    (await house.administrator.ask('GET', `/projects/${project}/submissions/${id}/differences`)).said
  expect(await differences()).toEqual({ places: 0, things: [] })

  const steps = away.doc.getMap<Y.Map<unknown>>('steps')
  const [step, before] = [...steps]
    .map(([key, record]) => [key, String(record.get('text'))] as const)
    .find(([, text]) => text.startsWith('Приём заявления'))!
  // Gone without a network: what was done there comes later, with a new connection.
  away.leave()
  away.doc.transact(() => {
    const text = steps.get(step)!.get('text') as Y.Text
    text.insert(before.indexOf(' и'), ',')
    ;(away.doc.getMap<Y.Map<Y.Map<unknown>>>('project').get('card') as unknown as Y.Map<unknown>).set(
      'curator',
      'Новый',
    )
  })
  expect((await differences()).places).toBe(0)
  await openTab(house.address, house.administrator, project, 'project', away.doc).saved()
  await expect.poll(async () => (await differences()).places).toBe(2)
  const after = before.replace(' и', ', и')
  expect((await differences()).things).toMatchObject([
    { what: 'changed', noun: 'card', fields: [{ field: 'curator', before: '', after: 'Новый' }] },
    { what: 'changed', noun: 'steps', id: step, name: after, fields: [{ field: 'text', before, after }] },
  ])
})
