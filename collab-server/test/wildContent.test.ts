import { SCHEMA } from '@potok/model'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { NOUN_NAMES } from '../../model/src/document/containers.ts'
import { seeded } from './mutant.ts'
import { addNote, type Browser, closeTabs, enterBy, newFolder, openTab, type Tab, until } from './people.ts'
import { endProcesses, type Serving, serving } from './serving.ts'

const ROUNDS = Number(process.env.POTOK_SEEDS ?? 6)
const SEED = Number(process.env.POTOK_SEED ?? Date.now() % 1_000_000)
const LONGEST_MS = 60_000 + ROUNDS * 15_000
const WRITES = 40
/** The server counts a summary a second after an edit. */
const QUIET_MS = 1200
const READING = [
  '',
  '/activity',
  '/versions',
  '/locks',
  ...['project&as=json', 'card&as=docx', 'map&as=svg'].map((what) => `/export?what=${what}`),
]
const FIELDS = ['deleted', 'map', 'lane', 'order', 'text', 'times', 'from', 'number', 'start', 'end', '__proto__']

const random = seeded(SEED)
const upTo = (most: number) => Math.floor(random() * most)
const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length)]!

let server: Serving
let anna: Browser
afterEach(() => {
  closeTabs()
  endProcesses()
})

async function open(): Promise<readonly unknown[]> {
  server = await serving({ POTOK_DATA_DIR: newFolder() })
  await until(() => /first#\S+/.test(server.said()), 'told the first link')
  anna = await enterBy(server.address, '/first', /first#(\S+)/.exec(server.said())![1]!, 'Анна')
  const { projects } = (await anna.ask('GET', '/projects')).said as { projects: { id: string }[] }
  const file = ({ id }: { id: string }) => anna.ask('GET', `/projects/${id}/export?what=project&as=json`)
  return (await Promise.all(projects.map(file))).map(({ said }) => said)
}
const imported = async (file: unknown): Promise<string> => (await anna.ask('POST', '/projects/import', file)).said.id

/** Whatever fits into a shared map, of every type but the one that is expected. */
const wildValue = (ids: readonly string[]): unknown =>
  oneOf<() => unknown>([
    ...[null, undefined, Number.NaN, 1e308, -1, '', '__proto__', 'x'.repeat(2000), true].map((value) => () => value),
    () => oneOf(ids),
    () => [[[]]],
    () => ({ triple: [null, 'x', -5], basis: 'never' }),
    () => ({ triple: 7 }),
    () => new Uint8Array(3),
    () => new Y.Map([['constructor', true]]),
    () => new Y.Map([['x', new Y.Map()]]),
    () => Y.Array.from([1, 'x']),
    () => new Y.Text('текст'),
    () => new Y.XmlFragment(),
  ])()

function writeWildly(doc: Y.Doc, ids: readonly string[]): void {
  const name = oneOf([...NOUN_NAMES, ...NOUN_NAMES, 'project', 'layout', 'new container'])
  if (name === 'layout') {
    const places = doc.getArray<unknown>('layout')
    const place = oneOf([{ key: oneOf(ids), value: [1e9, Number.NaN] }, { key: 7 }, null, 'x', { value: [0, 0] }])
    places.insert(upTo(places.length + 1), [place])
    return
  }
  const container = doc.getMap(name)
  const known = [...container.keys()]
  const id = random() < 0.2 || known.length === 0 ? oneOf(['__proto__', 'constructor', 'new', '']) : oneOf(known)
  const record = container.get(id)
  if (record instanceof Y.Map && random() < 0.9) record.set(oneOf([...record.keys(), ...FIELDS]), wildValue(ids))
  else container.set(id, wildValue(ids))
}

/** Whatever of the project cannot be read by HTTP any more. */
async function unreadable(project: string): Promise<unknown[]> {
  const failed: unknown[] = []
  for (const path of READING) {
    const answer = await fetch(`${server.address}/api/projects/${project}${path}`, { headers: { cookie: anna.cookie } })
    await answer.arrayBuffer()
    if (answer.status >= 500) failed.push([path, answer.status])
  }
  const kept = await anna.ask('POST', `/projects/${project}/versions`, { name: 'Версия' })
  return kept.status >= 500 ? [...failed, ['version', kept.status]] : failed
}
const errors = () =>
  server
    .logged()
    .split('\n')
    .filter((line) => line.includes('"level":50'))
const settled = (tab: Tab) => until(() => tab.provider.unsyncedChanges === 0 || server.child.exitCode !== null, 'saved')

it(
  `${ROUNDS} projects into which somebody who may edit wrote anything anywhere: the server lives, reads and keeps them, opens them again, and finds no bug of its own`,
  async () => {
    const files = await open()
    for (let round = 0; round < ROUNDS; round++) {
      const project = await imported(oneOf(files))
      const tab = openTab(server.address, anna, project)
      await tab.synced()
      const ids = [...tab.doc.getMap('steps').keys(), ...tab.doc.getMap('maps').keys(), 'x']
      for (let at = 0; at < WRITES; at++) tab.doc.transact(() => writeWildly(tab.doc, ids))
      await settled(tab)
      await new Promise((done) => setTimeout(done, QUIET_MS))
      const found = {
        seed: SEED,
        round,
        exit: server.child.exitCode,
        unreadable: await unreadable(project),
        errors: errors(),
      }
      expect(found).toEqual({ seed: SEED, round, exit: null, unreadable: [], errors: [] })
      closeTabs()
      const again = openTab(server.address, anna, project)
      await again.synced()
      addNote(again.doc, 'after', { text: 'x' })
      await again.saved()
      closeTabs()
    }
  },
  LONGEST_MS,
)

it('whoever writes another schema into a project shuts it to nobody: the server writes it again and says who it was', async () => {
  const project = await imported((await open())[0])
  const tab = openTab(server.address, anna, project)
  await tab.synced()
  for (const schema of [SCHEMA + 90, 'x', undefined]) {
    const meta = tab.doc.getMap('meta')
    if (schema === undefined) meta.delete('schema')
    else meta.set('schema', schema)
    await until(() => meta.get('schema') === SCHEMA, 'written again')
  }
  await tab.saved()
  closeTabs()
  const later = openTab(server.address, anna, project)
  await later.synced()
  expect(later.closes).toEqual([])
  expect(errors().filter((line) => line.includes(anna.id) && line.includes('the schema')).length).toBe(3)
})
