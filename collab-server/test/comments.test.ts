import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type Browser,
  closeTabs,
  guestWith,
  type House,
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

const comments = (who: Browser) => openTab(house.address, who, project, 'comments')
const threads = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('threads')
const write = (doc: Y.Doc, id: string, author: string | null, text = 'Вопрос') =>
  doc.transact(() => {
    threads(doc).set(id, new Y.Map(Object.entries({ ...(author ? { author } : {}), text: new Y.Text(text) })))
  })
const rows = () => house.server.store.read('SELECT 1 FROM journal WHERE document=?', `comments/${project}`).length

async function refused(tab: Tab, about: string[]): Promise<void> {
  const before = rows()
  await until(() => tab.closes.includes(4422), 'closed with 4422')
  expect(tab.told).toContainEqual({
    type: 'refused',
    code: 'comment.foreign',
    message: 'Комментарий меняет только его автор.',
    about,
  })
  expect(rows()).toBe(before)
}

it('a comment is changed and deleted by its author, and read by all', async () => {
  const [mine, other] = [comments(anna), comments(boris)]
  await Promise.all([mine.synced(), other.synced()])
  write(mine.doc, 'one', anna.id)
  await mine.saved()
  write(other.doc, 'two', boris.id, 'Ответ')
  await other.saved()
  ;(threads(mine.doc).get('one')!.get('text') as Y.Text).insert(6, '?')
  threads(mine.doc).get('one')!.set('deletedAt', 1)
  await mine.saved()
  await until(() => threads(other.doc).get('one')?.get('deletedAt') === 1, 'seen by the other')
  await until(() => threads(mine.doc).has('two'), 'seen by me')
  expect([mine.closes, other.closes]).toEqual([[], []])
})

it.each<[string, (doc: Y.Doc, me: string, other: string) => void, string[]]>([
  ['another’s text', (doc) => (threads(doc).get('one')!.get('text') as Y.Text).insert(0, 'Не '), ['one']],
  ['another’s field', (doc) => threads(doc).get('one')!.set('deletedAt', 1), ['one']],
  ['another’s name on it', (doc, me) => threads(doc).get('one')!.set('author', me), ['one']],
  ['another’s record, replaced', (doc, me) => write(doc, 'one', me), ['one']],
  ['another’s record, removed', (doc) => threads(doc).delete('one'), ['one']],
  ['a comment in another’s name', (doc, _, other) => write(doc, 'two', other), ['two']],
  ['a comment of nobody', (doc) => write(doc, 'two', null), ['two']],
  ['what is no record', (doc) => doc.getMap('threads').set('two', 'Вопрос'), ['two']],
  ['a list', (doc) => doc.getArray('list').push(['Вопрос']), ['list']],
])('%s is refused', async (_, change, about) => {
  const mine = comments(anna)
  await mine.synced()
  write(mine.doc, 'one', anna.id)
  await mine.saved()
  const other = comments(boris)
  await other.saved()
  other.doc.transact(() => change(other.doc, boris.id, anna.id))
  await refused(other, about)
  expect((threads(mine.doc).get('one')!.get('text') as Y.Text).toString()).toBe('Вопрос')
})

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
