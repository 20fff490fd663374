import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { Client, type Replica } from '../client.ts'
import { atMost, beside, median } from '../figure.ts'
import type { Place, Server } from '../server.ts'
import { processorMs } from '../usage.ts'
import type { Measure } from './measure.ts'

const PEOPLE = 500
const STEPS = 200
const MOVES = 100_000
const IN_A_TURN = 50
const MOST_MS = 1500
const SETTLE_MS = 1000

/** A long history of about 600 kB, made by 20 people in turns. */
function longHistory(): Y.Doc {
  const doc = new Y.Doc()
  const steps = doc.getMap<Y.Map<unknown>>('steps')
  doc.transact(() => {
    for (let at = 0; at < STEPS; at++) steps.set(`step-${at}`, new Y.Map())
  })
  for (let at = 0; at < MOVES; at++) {
    if (at % IN_A_TURN === 0) doc.clientID = 1000 + ((at / IN_A_TURN) % 20)
    steps.get(`step-${Math.floor(Math.random() * STEPS)}`)!.set('bench', at % 4000)
  }
  return doc
}

/** Everybody at once; the processor time of the server until each has the document. */
async function storm(place: Place, pid: number, has?: Replica): Promise<number> {
  const before = processorMs(pid)
  const clients = Array.from({ length: PEOPLE }, () => new Client(place, has ? { has } : {}))
  await Promise.all(clients.map(({ ready }) => ready))
  await pause(SETTLE_MS / 2)
  const took = processorMs(pid) - before
  for (const client of clients) client.leave()
  await pause(SETTLE_MS)
  return took
}

/** 500 people come at once on a document with a long history: with nothing, and back with all of it. */
export const reconnects: Measure = async ({ stock, potok }, { rounds }) => {
  const history = longHistory()
  const whole = Y.encodeStateAsUpdate(history)
  const replica = {
    vector: Y.encodeStateVector(history),
    answer: Y.encodeStateAsUpdate(history, Y.encodeStateVector(history)),
  }
  const found = async (server: Server) => {
    const place = await server.newPlace()
    const first = new Client(place)
    await first.ready
    Y.applyUpdate(first.doc, whole, 'history')
    await pause(SETTLE_MS)
    const [empty, back]: number[][] = [[], []]
    for (let round = 0; round < rounds; round++) {
      empty!.push(await storm(place, server.pid))
      back!.push(await storm(place, server.pid, replica))
    }
    first.leave()
    return [median(empty!), median(back!)] as const
  }
  const [theirs, ours] = [await found(stock), await found(potok)]
  const size = `${Math.round(whole.length / 1000)} kB`
  return [
    atMost(`500 arrivals on ${size}, server time`, ours[0], MOST_MS, 'ms', beside(['stock', theirs[0]])),
    atMost(`500 reconnects on ${size}, server time`, ours[1], MOST_MS, 'ms', beside(['stock', theirs[1]])),
  ]
}
