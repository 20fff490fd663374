import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { Client, type Place } from './client.ts'

const RECORDS_EACH = 64
const WARM_UP_MS = 1500

export interface Measured {
  readonly editsPerSecond: number
  readonly p50: number
  readonly p95: number
}

/** `inFlight`: each sender makes its next edit when an earlier one was seen. `perSecond`: each makes so many, whatever happens. */
export type Pressure = { readonly inFlight: number } | { readonly perSecond: number }

/** Senders edit fields of their own records; a peer among them sees each edit, and the time between is the propagation. */
export async function press(place: Place, senders: number, pressure: Pressure, seconds: number): Promise<Measured> {
  const peer = new Client(place, true)
  const hands = Array.from({ length: senders }, (_, at) => new Hand(place, at))
  await Promise.all([peer.ready, ...hands.map(({ client }) => client.ready)])
  for (const hand of hands) hand.prepare()
  await pause(WARM_UP_MS / 3)

  const waiting = new Map<number, { hand: Hand; at: number }>()
  const took: number[] = []
  let isMeasuring = false
  let isOver = false
  const edit = (hand: Hand) => waiting.set(hand.edit(), { hand, at: performance.now() })
  peer.doc.getMap('steps').observeDeep((events) => {
    for (const { target } of events) {
      const number = target instanceof Y.Map ? target.get('bench') : undefined
      const sent = typeof number === 'number' ? waiting.get(number) : undefined
      if (!sent) continue
      waiting.delete(number as number)
      if (isMeasuring) took.push(performance.now() - sent.at)
      if ('inFlight' in pressure && !isOver) edit(sent.hand)
    }
  })
  const stop = start(hands, pressure, edit)
  await pause(WARM_UP_MS)
  isMeasuring = true
  const since = performance.now()
  await pause(seconds * 1000)
  isMeasuring = false
  const editsPerSecond = took.length / ((performance.now() - since) / 1000)
  isOver = true
  stop()
  for (const client of [peer, ...hands.map((hand) => hand.client)]) client.leave()
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN
  return { editsPerSecond, p50: at(0.5), p95: at(0.95) }
}

function start(hands: readonly Hand[], pressure: Pressure, edit: (hand: Hand) => void): () => void {
  if ('inFlight' in pressure) {
    for (const hand of hands) for (let at = 0; at < pressure.inFlight; at++) edit(hand)
    return () => {}
  }
  const everyMs = 1000 / pressure.perSecond
  const next = hands.map(() => performance.now() + Math.random() * everyMs)
  const timer = setInterval(() => {
    const now = performance.now()
    hands.forEach((hand, at) => {
      for (; next[at]! <= now; next[at]! += everyMs) edit(hand)
    })
  }, 4)
  return () => clearInterval(timer)
}

let edits = 0

/** One person's records. No two edits under way touch the same one, so that none hides another. */
class Hand {
  readonly client: Client
  readonly #name: string
  #at = 0

  constructor(place: Place, number: number) {
    this.client = new Client(place, false)
    this.#name = `hand-${number}-${Math.random().toString(36).slice(2, 8)}`
  }

  prepare(): void {
    const { doc } = this.client
    doc.transact(() => {
      for (let at = 0; at < RECORDS_EACH; at++) doc.getMap('steps').set(`${this.#name}-${at}`, new Y.Map())
    })
  }

  edit(): number {
    const steps = this.client.doc.getMap<Y.Map<unknown>>('steps')
    this.#at = (this.#at + 1) % RECORDS_EACH
    steps.get(`${this.#name}-${this.#at}`)!.set('bench', ++edits)
    return edits
  }
}
