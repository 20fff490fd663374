import { setTimeout as pause } from 'node:timers/promises'
import { Client } from '../client.ts'
import { atMost, beside } from '../figure.ts'
import type { Place, Server } from '../server.ts'
import { memoryMb } from '../usage.ts'
import type { Measure } from './measure.ts'

const PROJECTS = 20
const EACH = 100
const SETTLE_MS = 3000

/** 2000 connections that say nothing, on 20 projects that are open already. */
export const idle: Measure = async ({ stock, potok }) => {
  const found = async (server: Server) => {
    const places: Place[] = []
    for (let at = 0; at < PROJECTS; at++) places.push(await server.newPlace())
    const come = async (each: number) => {
      const clients = places.flatMap((place) => Array.from({ length: each }, () => new Client(place)))
      await Promise.all(clients.map(({ ready }) => ready))
      await pause(SETTLE_MS)
      return clients
    }
    const first = await come(1)
    const before = memoryMb(server.pid)
    const rest = await come(EACH)
    const each = ((memoryMb(server.pid) - before) * 1024) / rest.length
    for (const client of [...first, ...rest]) client.leave()
    await pause(SETTLE_MS)
    return each
  }
  const [theirs, ours] = [await found(stock), await found(potok)]
  return [atMost('memory of an idle connection', ours, 60, 'kB', beside(['stock', theirs]))]
}
