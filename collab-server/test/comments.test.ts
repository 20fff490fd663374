import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  answerThread,
  beginThread,
  deleteMessage,
  MOST_TALK,
  mentionOf,
  reopenThread,
  rewriteMessage,
  settleThread,
  talkPlace,
  threadsOf,
} from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type Browser,
  closeTabs,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  type Tab,
  until,
} from './people.ts'

let house: House
let project: string
let anna: Browser
let boris: Browser
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  anna = await guestWith(house, project, 'commenter', 'Анна Гостева')
  boris = await guestWith(house, project, 'commenter', 'Борис')
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const comments = (who: Browser, doc?: Y.Doc) => openTab(house.address, who, project, 'comments', doc)
const said = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('messages')
const record = (fields: object) => new Y.Map(Object.entries(fields))
const write = (doc: Y.Doc, id: string, author: string | null, text: unknown = 'Вопрос') =>
  doc.transact(() => said(doc).set(id, record({ ...(author ? { author } : {}), text })))
const rows = () => house.server.store.read('SELECT 1 FROM journal WHERE document=?', `comments/${project}`).length
const step = talkPlace('steps', 's1')

async function refused(tab: Tab, code: string, about: string[]): Promise<void> {
  const before = rows()
  await until(() => tab.closes.includes(4422), 'closed with 4422')
  expect(tab.told).toContainEqual(expect.objectContaining({ type: 'refused', code, about }))
  expect(rows()).toBe(before)
}

it('a commenter asks, another answers and settles; it is read by all, told by the history, and changed by its author', async () => {
  const [mine, other] = [comments(anna), comments(boris)]
  await Promise.all([mine.synced(), other.synced()])
  beginThread(mine.doc, anna.id, { place: step, name: 'Приём', text: `Почему так долго, ${mentionOf(boris.id)}?` })
  await until(() => threadsOf(other.doc).length === 1, 'asked')
  answerThread(other.doc, boris.id, threadsOf(other.doc)[0]!, 'Ждём ведомость')
  settleThread(other.doc, boris.id, threadsOf(other.doc)[0]!)
  await until(() => threadsOf(mine.doc)[0]?.settled?.by === boris.id, 'settled')
  rewriteMessage(mine.doc, anna.id, threadsOf(mine.doc)[0]!.messages[0]!.id, 'Почему?')
  reopenThread(mine.doc, anna.id, threadsOf(mine.doc)[0]!)
  deleteMessage(other.doc, boris.id, threadsOf(other.doc)[0]!.messages[1]!.id)
  await Promise.all([mine.saved(), other.saved()])
  await until(() => JSON.stringify(threadsOf(mine.doc)) === JSON.stringify(threadsOf(other.doc)), 'converged')
  expect(threadsOf(mine.doc)[0]).toMatchObject({ settled: null, messages: [{ text: 'Почему?' }, { isDeleted: true }] })
  expect([mine.closes, other.closes]).toEqual([[], []])
  const { activity } = (await anna.ask('GET', `/projects/${project}/activity?limit=20`)).said
  const commands = activity.map(({ command }: { command: string }) => command)
  expect(commands).toEqual(
    expect.arrayContaining(['thread.added', 'message.added', 'thread.settled', 'thread.reopened']),
  )
})

it.each<[string, (doc: Y.Doc, me: string, other: string) => void, string[]]>([
  ['another’s words', (doc) => said(doc).get('one')!.set('text', 'Не так'), ['one']],
  ['another’s message, deleted', (doc) => said(doc).get('one')!.set('deletedAt', 1), ['one']],
  ['another’s name on it', (doc, me) => said(doc).get('one')!.set('author', me), ['one']],
  ['another’s record, replaced', (doc, me) => write(doc, 'one', me), ['one']],
  ['another’s record, removed', (doc) => said(doc).delete('one'), ['one']],
  ['a comment in another’s name', (doc, _, other) => write(doc, 'two', other), ['two']],
  [
    'a settlement in another’s name',
    (doc, _, other) => put(doc, 'settlements', { author: other, thread: 't' }),
    ['two'],
  ],
  ['a comment of nobody', (doc) => write(doc, 'two', null), ['two']],
  ['what is no record', (doc) => doc.getMap('messages').set('two', 'Вопрос'), ['two']],
  ['a list', (doc) => doc.getArray('list').push(['Вопрос']), ['list']],
])('%s is refused', async (_, change, about) => {
  const mine = comments(anna)
  await mine.synced()
  write(mine.doc, 'one', anna.id)
  await mine.saved()
  const other = comments(boris)
  await other.saved()
  other.doc.transact(() => change(other.doc, boris.id, anna.id))
  await refused(other, 'comment.foreign', about)
  expect(said(mine.doc).toJSON()).toEqual({ one: { author: anna.id, text: 'Вопрос' } })
})

const put = (doc: Y.Doc, noun: string, fields: object) => doc.getMap(noun).set('two', record(fields))
it.each<[string, (doc: Y.Doc, me: string) => void, string]>([
  ['a message longer than 10,000 signs', (doc, me) => write(doc, 'two', me, 'я'.repeat(10_001)), 'two'],
  ['words that are no words', (doc, me) => write(doc, 'two', me, { script: 1 }), 'two'],
  ['a shared text', (doc, me) => write(doc, 'two', me, new Y.Text('Вопрос')), 'two'],
  ['an unknown field', (doc, me) => put(doc, 'messages', { author: me, html: '<script>' }), 'two'],
  ['an unknown container', (doc, me) => put(doc, 'steps', { author: me }), 'two'],
  ['a thread about nothing that is', (doc, me) => put(doc, 'threads', { author: me, noun: 'people', id: 'x' }), 'two'],
  [
    'a thread about the prototype of objects',
    (doc, me) => put(doc, 'threads', { author: me, noun: 'steps', id: '__proto__' }),
    'two',
  ],
  ['a moment that is none', (doc, me) => put(doc, 'settlements', { author: me, at: Number.NaN, thread: 't' }), 'two'],
  ['a name that is none', (doc, me) => write(doc, 'a b', me), 'a b'],
  ['an own record, removed', (doc) => said(doc).delete('one'), 'one'],
  ['an own record, replaced', (doc, me) => write(doc, 'one', me), 'one'],
  ['an own message moved to another thread', (doc) => said(doc).get('one')!.set('thread', 'other'), 'one'],
  [
    'an own thread moved to another place',
    (doc) => doc.getMap<Y.Map<unknown>>('threads').get('mine')!.set('id', 's2'),
    'mine',
  ],
])('%s is not taken, and nothing of it is kept', async (_, change, about) => {
  const first = comments(anna)
  await first.synced()
  write(first.doc, 'one', anna.id)
  first.doc.getMap('threads').set('mine', record({ author: anna.id, noun: 'steps', id: 's1', part: '', name: '' }))
  await first.saved()
  first.leave()
  const mine = comments(anna)
  await mine.saved()
  mine.doc.transact(() => change(mine.doc, anna.id))
  await refused(mine, 'comment.unsound', [about])
})

it('a message that is written and written anew in one go offline is taken whole', async () => {
  const doc = new Y.Doc()
  beginThread(doc, anna.id, { place: step, name: 'Приём', text: 'Черновик' })
  rewriteMessage(doc, anna.id, threadsOf(doc)[0]!.messages[0]!.id, 'Вопрос')
  const mine = comments(anna, doc)
  await mine.saved()
  const other = comments(boris)
  await until(() => threadsOf(other.doc)[0]?.messages[0]?.text === 'Вопрос', 'seen')
  expect(mine.closes).toEqual([])
})

it('a project takes so many threads and no more', async () => {
  const doc = new Y.Doc()
  const thread = () => record({ author: anna.id, at: 1, noun: 'steps', id: 's', part: '', name: '' })
  doc.transact(() => {
    for (let count = 0; count < MOST_TALK.threads; count++) doc.getMap('threads').set(`t${count}`, thread())
  })
  const path = `/projects/${project}/updates?epoch=1&document=comments`
  expect((await anna.ask('POST', path, Y.encodeStateAsUpdate(doc))).status).toBe(200)
  const one = new Y.Doc()
  one.getMap('threads').set('more', thread())
  expect(await anna.ask('POST', path, Y.encodeStateAsUpdate(one))).toMatchObject({
    status: 422,
    said: { code: 'comment.unsound', about: ['more'] },
  })
})

it('who can be mentioned is told, who left by name alone, and what each person has seen is theirs and only grows', async () => {
  const mine = comments(anna)
  await mine.synced()
  beginThread(mine.doc, anna.id, { place: step, name: 'Приём', text: 'Вопрос' })
  await mine.saved()
  const seen = async (who: Browser, body: unknown) => await who.ask('PUT', `/projects/${project}/talk/seen`, body)
  expect((await seen(boris, { seen: { one: 3, two: 1 } })).said).toEqual({ seen: { one: 3, two: 1 } })
  expect((await seen(boris, { seen: { one: 2 } })).said).toEqual({ seen: { one: 3, two: 1 } })
  expect((await anna.ask('GET', `/projects/${project}/talk`)).said.seen).toEqual({})
  await anna.ask('DELETE', `/projects/${project}/members/${anna.id}`)
  const { said } = await boris.ask('GET', `/projects/${project}/talk`)
  const people = said.people.map(({ name, here }: { name: string; here: boolean }) => [name, here]).sort()
  expect(people).toEqual([
    ['Анна Гостева', false],
    ['Анна', true],
    ['Борис', true],
  ])
  expect(said.seen).toEqual({ one: 3, two: 1 })
  expect((await anna.ask('GET', `/projects/${project}/talk`)).status).toBe(404)
})

it.each<[string, unknown, number]>([
  ['no marks', {}, 400],
  ['a count that is none', { seen: { one: -1 } }, 400],
  ['half a message', { seen: { one: 1.5 } }, 400],
  ['more than there can be', { seen: { one: 1e9 } }, 400],
  ['a name that is none', { seen: { 'a b': 1 } }, 400],
  ['the prototype of objects', JSON.parse('{"seen":{"__proto__":1}}'), 400],
  ['too many at once', { seen: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`t${at}`, 1])) }, 400],
])('marks with %s are refused', async (_, body, status) => {
  expect((await anna.ask('PUT', `/projects/${project}/talk/seen`, body)).status).toBe(status)
  expect(house.server.store.read('SELECT 1 FROM thread_seen')).toEqual([])
})

it('nobody marks more threads than a project can have', async () => {
  for (let at = 0; at < MOST_TALK.threads; at += 500) {
    const seen = Object.fromEntries(Array.from({ length: 500 }, (_, one) => [`t${at + one}`, 1]))
    expect((await anna.ask('PUT', `/projects/${project}/talk/seen`, { seen })).status).toBe(200)
  }
  expect((await anna.ask('PUT', `/projects/${project}/talk/seen`, { seen: { more: 1 } })).said.code).toBe(
    'input.too-large',
  )
  expect((await anna.ask('PUT', `/projects/${project}/talk/seen`, { seen: { t1: 2 } })).status).toBe(200)
})

it('the file of a project holds its comments in words, and whoever makes a project of it speaks them; no paper holds any', async () => {
  const mine = comments(anna)
  await mine.synced()
  beginThread(mine.doc, anna.id, { place: step, name: 'Приём', text: `Долго, ${mentionOf(boris.id)}?` })
  await mine.saved()
  const file = (await boris.ask('GET', `/projects/${project}/export?what=project&as=json`)).said
  expect(file.comments).toMatchObject([
    { name: 'Приём', messages: [{ author: 'Анна Гостева', text: 'Долго, @Борис?' }] },
  ])
  const { id } = (await house.administrator.ask('POST', '/projects/import', file)).said
  const copy = openTab(house.address, house.administrator, id, 'comments')
  await until(() => threadsOf(copy.doc).length === 1, 'brought')
  expect(threadsOf(copy.doc)[0]).toMatchObject({
    place: step,
    author: house.administrator.id,
    messages: [{ author: house.administrator.id, text: 'Анна Гостева: Долго, @Борис?' }],
  })
  const paper = await fetch(`${house.address}/api/projects/${project}/export?what=card&as=pdf&archive=data`, {
    headers: { cookie: boris.cookie },
  })
  const folder = newFolder()
  writeFileSync(join(folder, 'card.pdf'), Buffer.from(await paper.arrayBuffer()))
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'inside'), join(folder, 'card.pdf')])
  const inside = JSON.parse(readFileSync(join(folder, 'inside'), 'utf8'))
  expect([inside.about.title, inside.comments]).toEqual([file.about.title, undefined])
}, 30_000)

it('a large write by HTTP meets the same rule', async () => {
  const doc = new Y.Doc()
  write(doc, 'one', boris.id)
  const path = `/projects/${project}/updates?epoch=1&document=comments`
  expect(await anna.ask('POST', path, Y.encodeStateAsUpdate(doc))).toMatchObject({
    status: 403,
    said: { code: 'comment.foreign', about: ['one'] },
  })
  expect((await boris.ask('POST', path, Y.encodeStateAsUpdate(doc))).status).toBe(200)
})
