import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { Client } from './client.ts'
import { percentile } from './figure.ts'
import { Hand } from './hand.ts'
import type { Place } from './server.ts'
import { processorMs } from './usage.ts'

const WARM_UP_MS = 1500
const SETTLE_MS = 500
const POINTED = 'pointed'

export interface Pressure {
  /** On every document, beside the peer who sees what they do. */
  readonly senders: number
  /** `inFlight`: each sender makes its next edit when an earlier one was seen. `perSecond`: each makes so many, whatever happens. */
  readonly edits: { readonly inFlight: number } | { readonly perSecond: number }
  readonly cursorsPerSecond?: number
}

export interface Measured {
  readonly editsPerSecond: number
  /** Processor time of the server for a thousand edits, in ms. */
  readonly processor: number
  /** From the edit, until a peer sees it, in ms. */
  readonly p50: number
  readonly p95: number
  /** From the edit until its acknowledgement, in ms; not a number where the server knows none. */
  readonly acknowledgedP99: number
  readonly cursorP95: number
}

/** Senders edit fields of their own records; a peer among them sees each edit, and the time between is the propagation. */
export async function press(
  places: readonly Place[],
  pid: number | readonly number[],
  pressure: Pressure,
  seconds: number,
): Promise<Measured> {
  const spent = () => [pid].flat().reduce((sum, one) => sum + processorMs(one), 0)
  const waiting = new Map<number, { hand: Hand; at: number }>()
  const [took, acknowledged, cursors]: number[][] = [[], [], []]
  let isMeasuring = false
  let isOver = false
  const edit = (hand: Hand) => waiting.set(hand.edit(), { hand, at: performance.now() })
  const since = (at: number, list: number[]) => {
    if (isMeasuring) list.push(performance.now() - at)
  }
  const peers = places.map(
    (place) =>
      new Client(place, {
        isPeer: true,
        presence: (_, state) => {
          const at = (state as Record<string, unknown> | null)?.[POINTED]
          if (typeof at === 'number') since(at, cursors!)
        },
      }),
  )
  const hands = places.flatMap((place) =>
    Array.from({ length: pressure.senders }, () => {
      return new Hand(place, (ms) => {
        if (isMeasuring) acknowledged!.push(ms)
      })
    }),
  )
  const everybody = [...peers, ...hands.map(({ client }) => client)]
  await Promise.all(everybody.map(({ ready }) => ready))
  for (const hand of hands) hand.prepare()
  await pause(SETTLE_MS)
  for (const peer of peers) {
    peer.doc.getMap('steps').observeDeep((events) => {
      for (const { target } of events) {
        const number = target instanceof Y.Map ? target.get('bench') : undefined
        const sent = typeof number === 'number' ? waiting.get(number) : undefined
        if (!sent) continue
        waiting.delete(number as number)
        since(sent.at, took!)
        if ('inFlight' in pressure.edits && !isOver) edit(sent.hand)
      }
    })
  }
  const stop = start(hands, pressure, edit)
  await pause(WARM_UP_MS)
  isMeasuring = true
  const [begun, before] = [performance.now(), spent()]
  await pause(seconds * 1000)
  isMeasuring = false
  const editsPerSecond = took!.length / ((performance.now() - begun) / 1000)
  const processor = (spent() - before) / (took!.length / 1000)
  isOver = true
  stop()
  for (const client of everybody) client.leave()
  return {
    editsPerSecond,
    processor,
    p50: percentile(took!, 0.5),
    p95: percentile(took!, 0.95),
    acknowledgedP99: percentile(acknowledged!, 0.99),
    cursorP95: percentile(cursors!, 0.95),
  }
}

function start(
  hands: readonly Hand[],
  { edits, cursorsPerSecond = 0 }: Pressure,
  edit: (hand: Hand) => void,
): () => void {
  const stops: (() => void)[] = []
  if ('inFlight' in edits) for (const hand of hands) for (let at = 0; at < edits.inFlight; at++) edit(hand)
  else stops.push(inTurns(hands, edits.perSecond, edit))
  const point = ({ client }: Hand) =>
    client.point({
      [POINTED]: performance.now(),
      doing: { screen: 'map', map: 'm', cursor: [Math.random() * 4000, 10] },
    })
  if (cursorsPerSecond > 0) stops.push(inTurns(hands, cursorsPerSecond, point))
  return () => {
    for (const stop of stops) stop()
  }
}

/** Everybody so many times a second, spread over it. */
function inTurns(hands: readonly Hand[], perSecond: number, act: (hand: Hand) => void): () => void {
  const everyMs = 1000 / perSecond
  const next = hands.map(() => performance.now() + Math.random() * everyMs)
  const timer = setInterval(() => {
    const now = performance.now()
    hands.forEach((hand, at) => {
      for (; next[at]! <= now; next[at]! += everyMs) act(hand)
    })
  }, 4)
  return () => clearInterval(timer)
}
