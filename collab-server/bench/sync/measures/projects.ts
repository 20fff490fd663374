import { atMost, beside } from '../figure.ts'
import type { Server } from '../server.ts'
import { inTurns } from '../turns.ts'
import type { Measure } from './measure.ts'

const PROJECTS = 100

/** 300 connections on 100 projects, 400 edits a second between them. */
export const projects: Measure = async ({ stock, potok }, run) => {
  const many = async (server: Server) => {
    const places = []
    for (let at = 0; at < PROJECTS; at++) places.push(await server.newPlace())
    return places
  }
  const [theirs, ours] = [await many(stock), await many(potok)]
  const of = await inTurns(
    { stock: { pid: stock.pid, places: async () => theirs }, potok: { pid: potok.pid, places: async () => ours } },
    { senders: 2, edits: { perSecond: 2 } },
    run,
  )
  const [cost, costs] = [of('potok', 'processor'), of('stock', 'processor')]
  return [
    atMost(
      '300 connections on 100 projects, processor time to stock',
      cost / costs,
      1.5,
      'times',
      beside(['potok µs', cost], ['stock µs', costs]),
    ),
  ]
}
