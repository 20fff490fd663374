import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Answer } from '../api/updates.ts'
import { Acknowledged } from './acknowledged.ts'
import { Owed } from './owed.ts'

const MUCH = 'x'.repeat(300_000)

function desk(answers: Answer[] = []) {
  const server = new Y.Doc()
  const doc = new Y.Doc()
  const known = new Acknowledged()
  const sent: number[] = []
  const owed = new Owed(doc, known, async (update) => {
    const answer = answers.shift() ?? 'committed'
    if (answer === 'committed') Y.applyUpdate(server, update)
    sent.push(update.length)
    return answer
  })
  doc.on('update', (update, from) => (from === 'server' ? known.fromServer(update) : known.fromMe(update)))
  const write = (key: string, text: string) => doc.getMap('steps').set(key, text)
  return { server, doc, known, owed, sent, write }
}

test('what a frame holds is left to the frame; what it does not goes by itself, with nothing that the server has', async () => {
  const { server, doc, known, owed, sent, write } = desk()
  write('old', MUCH)
  known.acknowledge()
  write('a', MUCH)
  write('b', MUCH)
  expect([await owed.deliver(), sent]).toEqual([null, []])
  write('c', MUCH)
  Y.applyUpdate(server, Y.mergeUpdates([...known.state()]))
  expect(await owed.deliver()).toBe(null)
  expect(sent.length).toBe(1)
  expect(sent[0]).toBeLessThan(3 * MUCH.length + 1000)
  expect(server.getMap('steps').toJSON()).toEqual(doc.getMap('steps').toJSON())
})

test('a server that ended the connection over a frame lacks more than our own edits: it gets all, once', async () => {
  const { server, doc, owed, sent } = desk(['later', 'storage', 'never'])
  const other = new Y.Doc()
  other.getMap('steps').set('theirs', MUCH)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server')
  owed.closed(1006)
  expect(await owed.deliver()).toBe(null)
  owed.closed(1009)
  for (const code of [1006, 4503, 4422]) expect(await owed.deliver()).toBe(code)
  expect(server.getMap('steps').size).toBe(0)
  expect(await owed.deliver()).toBe(null)
  expect(server.getMap('steps').size).toBe(1)
  expect([await owed.deliver(), sent.length]).toEqual([null, 4])
})

test('two connections that ask at once send it once', async () => {
  const { owed, sent, write } = desk()
  for (const key of ['a', 'b', 'c']) write(key, MUCH)
  await Promise.all([owed.deliver(), owed.deliver()])
  expect(sent.length).toBe(1)
})
