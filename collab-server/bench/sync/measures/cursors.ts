import { atMost, beside } from '../figure.ts'
import { inTurns } from '../turns.ts'
import type { Measure } from './measure.ts'

/** 60 people in one project: each points four times a second, as the editor does in a crowd, and edits once. */
export const cursors: Measure = async ({ stock, potok }, run) => {
  const of = await inTurns(
    {
      stock: { pid: stock.pid, places: async () => [await stock.newPlace()] },
      potok: { pid: potok.pid, places: async () => [await potok.newPlace()] },
    },
    { senders: 60, edits: { perSecond: 1 }, cursorsPerSecond: 4 },
    run,
  )
  return [
    atMost(
      '60 people with cursors, edits seen p95',
      of('potok', 'p95'),
      50,
      'ms',
      beside(['stock', of('stock', 'p95')]),
    ),
    atMost(
      '60 people with cursors, cursors seen p95',
      of('potok', 'cursorP95'),
      50,
      'ms',
      beside(['stock', of('stock', 'cursorP95')]),
    ),
  ]
}
