import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { addNote, closeTabs, type House, newProject, openHouse, openTab, until } from './people.ts'

let house: House
let project: string
beforeEach(async () => {
  house = await openHouse()
  project = await newProject(house.administrator)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const WORDS = 'и так далее, '.repeat(600)
const MOST_MB = 40

it('a reader who stopped reading is let go before much waits for them; others are not held up, and on return everything is there', async () => {
  const writer = openTab(house.address, house.administrator, project)
  await writer.synced()
  const { said } = await house.administrator.ask('POST', `/projects/${project}/tickets`, {})
  const address = `${house.address.replace('http', 'ws')}/yjs/project/${project}?ticket=${said.ticket}`
  const wires: Duplex[] = []
  house.server.app.server.on('upgrade', (_, wire) => wires.push(wire))
  const reader = new WebSocket(address)
  let ended = false
  reader.on('close', () => {
    ended = true
  })
  reader.on('error', () => {})
  await until(() => reader.readyState === WebSocket.OPEN, 'open')
  reader.pause()

  let notes = 0
  while (notes * WORDS.length < MOST_MB << 20 && !wires[0]!.destroyed) {
    for (let at = 0; at < 40; at++) addNote(writer.doc, `note-${notes++}`, { title: WORDS })
    await writer.saved()
  }
  expect(wires[0]!.destroyed).toBe(true)
  expect(writer.provider.isSynced).toBe(true)
  reader.resume()
  await until(() => ended, 'ended')

  const again = openTab(house.address, house.administrator, project)
  await again.synced()
  expect(again.doc.getMap('evidence').size).toBe(notes)
  await writer.saved()
}, 120_000)
