import * as Y from 'yjs'
import { Client } from './client.ts'
import type { Place } from './server.ts'

const RECORDS = 64
let edits = 0

/** One person's records. No two edits under way touch the same one, so that none hides another. */
export class Hand {
  readonly client: Client
  readonly #name = `hand-${Math.random().toString(36).slice(2, 10)}`
  #at = 0

  constructor(place: Place, acknowledged: (ms: number) => void) {
    this.client = new Client(place, { acknowledged })
  }

  prepare(): void {
    const { doc } = this.client
    doc.transact(() => {
      for (let at = 0; at < RECORDS; at++) doc.getMap('steps').set(`${this.#name}-${at}`, new Y.Map())
    })
  }

  /** The number by which a peer knows it again. */
  edit(): number {
    const steps = this.client.doc.getMap<Y.Map<unknown>>('steps')
    this.#at = (this.#at + 1) % RECORDS
    steps.get(`${this.#name}-${this.#at}`)!.set('bench', ++edits)
    return edits
  }
}
