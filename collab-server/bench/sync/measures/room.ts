import { atMost, beside } from '../figure.ts'
import { inTurns } from '../turns.ts'
import type { Measure } from './measure.ts'

/** 50 people on one document, 500 edits a second between them. */
export const room: Measure = async ({ stock, potok }, run) => {
  const of = await inTurns(
    {
      stock: { pid: stock.pid, places: async () => [await stock.newPlace()] },
      potok: { pid: potok.pid, places: async () => [await potok.newPlace()] },
    },
    { senders: 50, edits: { perSecond: 10 } },
    run,
  )
  const [ours, theirs] = [of('potok', 'p95'), of('stock', 'p95')]
  return [
    atMost(
      '50 people, seen by others p95 to stock',
      ours / theirs,
      1.5,
      'times',
      beside(['potok ms', ours], ['stock ms', theirs]),
    ),
    atMost(
      '50 people, acknowledged on disk p99',
      of('potok', 'acknowledgedP99'),
      25,
      'ms',
      beside(['p50 seen', of('potok', 'p50')]),
    ),
  ]
}
