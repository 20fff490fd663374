import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BOARDS, boardKey, LARGEST_ON_BOARD } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { settingsFrom } from '../src/settings.ts'
import {
  type Browser,
  browserAt,
  closeTabs,
  enterBy,
  guestWith,
  type House,
  newFolder,
  newProject,
  openHouse,
  openTab,
  until,
} from './people.ts'
import { program } from './program.ts'

let house: House
let project: string
let anna: Browser
let boris: Browser
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
  anna = await guestWith(house, project, 'editor', 'Анна Гостева')
  boris = await guestWith(house, project, 'editor', 'Борис')
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const open = (who: Browser, doc = new Y.Doc()) => openTab(house.address, who, project, 'boards', doc)
const drawn = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>(BOARDS)
const note = { type: 'note', x: 1, y: 2, 'props.text': 'Окно 5', 'meta.by': 'anna' }
const draw = (doc: Y.Doc, id: string, fields: object = note) =>
  doc.transact(() => drawn(doc).set(boardKey('one', id), new Y.Map(Object.entries(fields))))
const whole = (doc: Y.Doc) => drawn(doc).toJSON()

it('two draw at once and see the same: one moves a note while the other writes on it, one rubs out, both stay', async () => {
  const [mine, other] = [open(anna), open(boris)]
  await Promise.all([mine.synced(), other.synced()])
  draw(mine.doc, 'shape:a')
  draw(other.doc, 'shape:b')
  await until(() => drawn(mine.doc).size === 2 && drawn(other.doc).size === 2, 'drawn by both')
  drawn(mine.doc).get('one/shape:a')!.set('x', 500)
  drawn(other.doc).get('one/shape:a')!.set('props.text', 'Окно 7')
  drawn(mine.doc).delete('one/shape:b')
  await Promise.all([mine.saved(), other.saved()])
  const wanted = { 'one/shape:a': { ...note, x: 500, 'props.text': 'Окно 7' } }
  await until(() => JSON.stringify(whole(mine.doc)) === JSON.stringify(whole(other.doc)), 'converged')
  expect([whole(mine.doc), whole(other.doc)]).toEqual([wanted, wanted])
  expect([mine.closes, other.closes]).toEqual([[], []])
  const { activity } = (await anna.ask('GET', `/projects/${project}/activity?limit=5`)).said
  expect(activity[0]).toMatchObject({ command: 'prototype.drawn', about: ['one'] })
})

it('who may only look sees the board and is refused when they draw', async () => {
  const mine = open(anna)
  await mine.synced()
  draw(mine.doc, 'shape:a')
  await mine.saved()
  const viewer = open(await guestWith(house, project, 'viewer', 'Зритель'))
  await until(() => drawn(viewer.doc).has('one/shape:a'), 'seen')
  draw(viewer.doc, 'shape:b')
  await until(() => viewer.closes.includes(4403), 'closed with 4403')
  expect(drawn(mine.doc).has('one/shape:b')).toBe(false)
})

const src = (given: string) => ({ type: 'image', 'props.src': given })
it.each<[string, (doc: Y.Doc) => void, string]>([
  ['a page of somebody else', (doc) => draw(doc, 'shape:b', { type: 'embed' }), 'one/shape:b'],
  ['a picture from outside', (doc) => draw(doc, 'asset:b', src('https://evil.example/x.png')), 'one/asset:b'],
  ['a picture as text', (doc) => draw(doc, 'asset:b', src('data:image/svg+xml,<svg/>')), 'one/asset:b'],
  ['a link that runs', (doc) => draw(doc, 'shape:b', { ...note, 'props.url': 'javascript:1' }), 'one/shape:b'],
  ['a number that is none', (doc) => drawn(doc).get('one/shape:a')!.set('x', Number.NaN), 'one/shape:a'],
  ['an unknown field', (doc) => drawn(doc).get('one/shape:a')!.set('onload', '1'), 'one/shape:a'],
  ['an unknown kind', (doc) => draw(doc, 'user:b'), 'one/user:b'],
  ['what is no record', (doc) => drawn(doc).set('one/shape:b', 'note' as never), 'one/shape:b'],
  ['a shared text in a field', (doc) => drawn(doc).get('one/shape:a')!.set('props.a', new Y.Text('x')), 'one/shape:a'],
  [
    'a list in a field, filled',
    (doc) => {
      const list = new Y.Array()
      drawn(doc).get('one/shape:a')!.set('props.a', list)
      list.push(['https://evil.example'])
    },
    'one/shape:a',
  ],
  ['another container', (doc) => doc.getMap('steps').set('x', new Y.Map()), 'x'],
  [
    'a thing that grows too large',
    (doc) => {
      for (const field of ['a', 'b']) drawn(doc).get('one/shape:a')!.set(`props.${field}`, 'я'.repeat(40_000))
    },
    'one/shape:a',
  ],
])('%s is refused, and nothing of it is kept', async (_, change, about) => {
  expect(LARGEST_ON_BOARD).toBeLessThan(80_000)
  const mine = open(anna)
  await mine.synced()
  draw(mine.doc, 'shape:a')
  await mine.saved()
  const other = open(boris)
  await other.saved()
  other.doc.transact(() => change(other.doc))
  await until(() => other.closes.includes(4422), 'closed with 4422')
  expect(other.told).toContainEqual(expect.objectContaining({ code: 'board.unsound', about: [about] }))
  expect(whole(mine.doc)).toEqual({ 'one/shape:a': note })
})

it('a locked board is drawn on by facilitators only, the others of the project go on', async () => {
  await house.administrator.ask('PUT', `/projects/${project}/locks/one`, {})
  const [mine, lead] = [open(anna), open(house.administrator)]
  await Promise.all([mine.synced(), lead.synced()])
  await new Promise((done) => setTimeout(done, 2100))
  mine.doc.transact(() => drawn(mine.doc).set('two/shape:a', new Y.Map(Object.entries(note))))
  draw(lead.doc, 'shape:a')
  await Promise.all([mine.saved(), lead.saved()])
  await until(() => drawn(mine.doc).size === 2, 'both drawn')
  draw(mine.doc, 'shape:b')
  await until(() => mine.closes.includes(4423), 'closed with 4423')
  expect(mine.told).toContainEqual(expect.objectContaining({ code: 'lock.board', about: ['one'] }))
})

it('the file of a project holds its boards, and the project that is made of it has them', async () => {
  const mine = open(anna)
  await mine.synced()
  draw(mine.doc, 'shape:a')
  await mine.saved()
  const file = (await anna.ask('GET', `/projects/${project}/export?what=project&as=json`)).said
  expect(file.boards).toEqual({ 'one/shape:a': note })
  const { id } = (await house.administrator.ask('POST', '/projects/import', file)).said
  const copy = openTab(house.address, house.administrator, id, 'boards')
  await copy.synced()
  expect(whole(copy.doc)).toEqual({ 'one/shape:a': note })

  // A PDF for an archive holds the same file, to the byte.
  const bytesOf = async (query: string) => {
    const answer = await fetch(`${house.address}/api/projects/${project}/export?${query}`, {
      headers: { cookie: anna.cookie },
    })
    return Buffer.from(await answer.arrayBuffer())
  }
  const folder = newFolder()
  writeFileSync(join(folder, 'card.pdf'), await bytesOf('what=card&as=pdf&archive=data'))
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'inside'), join(folder, 'card.pdf')])
  expect(readFileSync(join(folder, 'inside')).equals(await bytesOf('what=project&as=json'))).toBe(true)
})

it('who is signed in is told whether there are boards and under which key', async () => {
  expect(await anna.ask('GET', '/board')).toEqual({ status: 200, said: { isOn: true, licenceKey: null } })
  const other = await openHouse({
    board: settingsFrom({ POTOK_SKETCH_BOARD: 'off', POTOK_TLDRAW_LICENSE_KEY: 'k', POTOK_DATA_DIR: newFolder() })
      .board,
  })
  expect((await other.administrator.ask('GET', '/board')).said).toEqual({ isOn: false, licenceKey: 'k' })
  await other.server.close()
  expect(() => settingsFrom({ POTOK_SKETCH_BOARD: 'maybe' })).toThrow(/POTOK_SKETCH_BOARD/)
})

let running: ChildProcess | null = null
afterEach(() => running?.kill('SIGKILL'))

it('killed and started again the server has what it acknowledged of a board', async () => {
  const dataFolder = newFolder()
  const start = async () => {
    const env = { ...process.env, POTOK_PORT: '0', POTOK_DATA_DIR: dataFolder }
    const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    running = child
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
    })
    await until(() => /Поток: http\S+/.test(said), 'started', 60_000)
    await new Promise((done) => setTimeout(done, 50))
    return { address: /http:\/\/[\d.]+:\d+/.exec(said)![0], first: /\/first#(\S+)/.exec(said)?.[1] }
  }
  const { address, first } = await start()
  let cookie = ''
  const by = await enterBy(address, '/first', first!, 'Вера', (given) => {
    cookie = given
  })
  const own = await newProject(by)
  const tab = openTab(address, by, own, 'boards')
  await tab.synced()
  for (let at = 0; at < 40; at++) draw(tab.doc, `shape:n${at}`)
  await until(() => tab.provider.unsyncedChanges < 20, 'half acknowledged')
  const kept = 40 - tab.provider.unsyncedChanges
  const ended = new Promise((done) => running!.once('exit', done))
  running!.kill('SIGKILL')
  tab.leave()
  await ended
  const again = await start()
  const after = openTab(again.address, browserAt(again.address, cookie, by.id), own, 'boards')
  await after.saved()
  const found = drawn(after.doc)
  expect(Array.from({ length: kept }, (_, at) => `one/shape:n${at}`).filter((key) => !found.has(key))).toEqual([])
}, 60_000)
