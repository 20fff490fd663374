import { readFileSync } from 'node:fs'
import { SCHEMA } from '@potok/model'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE, CLOSE_OF } from '../src/protocols/closeCodes.ts'
import { closeTabs, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House | null = null
afterEach(async () => {
  closeTabs()
  await house?.server.close()
  house = null
})

it('a project of a newer version is not opened: 4426 in words, nothing of it is sent or written', async () => {
  house = await openHouse()
  const { administrator, address, server } = house
  const [newer, usual] = [await newProject(administrator), await newProject(administrator)]
  const doc = new Y.Doc()
  for (const update of (await server.store.load(`project/${newer}`, 1)).updates) Y.applyUpdate(doc, update)
  doc.on('update', (bytes) => {
    const document = `project/${newer}`
    server.store.append({ project: newer, document, epoch: 1, person: 'server', tab: 'server', bytes })
  })
  doc.getMap('meta').set('schema', SCHEMA + 1)
  await server.store.committed()
  const tab = openTab(address, administrator, newer)
  await until(() => tab.closes.includes(4426), 'closed with 4426')
  expect(tab.denials).toContain('schema.newer')
  expect({ structs: tab.doc.store.clients.size, synced: tab.provider.isSynced }).toEqual({ structs: 0, synced: false })
  expect((await server.store.load(`project/${newer}`, 1)).updates.length).toBe(2)
  const other = openTab(address, administrator, usual)
  await other.saved()
  expect(other.closes).toEqual([])
})

it('every number by which the server ends a connection is known to the editor, and every refusal has one of them', () => {
  const closing = readFileSync(new URL('../../editor/src/session/closing.ts', import.meta.url), 'utf8')
  const known = new Set([...closing.matchAll(/^ {2}(4\d{3}): '/gm)].map(([, code]) => Number(code)))
  const ours = Object.values(CLOSE).filter((code) => code >= 4400)
  expect(ours.filter((code) => !known.has(code))).toEqual([])
  expect(Object.values(CLOSE_OF).filter((code) => !(ours as number[]).includes(code))).toEqual([])
})
