import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { Client } from '../client.ts'
import { atMost, beside } from '../figure.ts'
import type { Place, Server } from '../server.ts'
import type { Measure } from './measure.ts'

const EDIT_BYTES = 32 << 10
const EDITS = 2500
const IN_A_ROW = 4
const LOOKED_EVERY = 250

/** 80 MB of edits go through a document; the most that the server keeps meanwhile, in MB. */
async function traffic(place: Place, { keepsMb }: Server): Promise<number> {
  const sender = new Client(place)
  await sender.ready
  const step = new Y.Map()
  sender.doc.getMap('steps').set('stuck', step)
  let most = 0
  for (let at = 0; at < EDITS; at++) {
    step.set('bench', `${at}`.padEnd(EDIT_BYTES, 'x'))
    if (at % IN_A_ROW === 0) await pause(4)
    if (at % LOOKED_EVERY === LOOKED_EVERY - 1) most = Math.max(most, await keepsMb())
  }
  sender.leave()
  return most
}

/** What one reader who stopped reading costs beyond the same traffic without such a one. */
export const stuck: Measure = async ({ stock, potok }) => {
  const found = async (server: Server) => {
    const place = await server.newPlace()
    const peer = new Client(place)
    await peer.ready
    await traffic(place, server)
    const without = await traffic(place, server)
    const reader = new Client(place)
    await reader.ready
    reader.socket.pause()
    const more = (await traffic(place, server)) - without
    for (const client of [peer, reader]) client.leave()
    return more
  }
  const [theirs, ours] = [await found(stock), await found(potok)]
  return [atMost('memory for one stuck reader', ours, 10, 'MB', beside(['stock', theirs]))]
}
