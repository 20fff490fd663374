import type { Duplex } from 'node:stream'
import { counted, timed } from '../../metrics/metrics.ts'
import type { Store } from '../../stores/store.ts'
import type { Line } from './line.ts'

/** The acknowledgements of one socket, until everything before them is committed. Those of one turn wait and leave together. */
export class Acknowledgements {
  readonly #store: Store
  readonly #ws: Line
  readonly #wire: Duplex
  #held: Uint8Array[] = []

  constructor(store: Store, ws: Line, wire: Duplex) {
    this.#store = store
    this.#ws = ws
    this.#wire = wire
  }

  hold(acknowledgement: Uint8Array): void {
    if (this.#held.push(acknowledgement) === 1) queueMicrotask(() => this.#wait())
  }

  #wait(): void {
    const together = this.#held
    this.#held = []
    const done = timed.acknowledge.startTimer()
    this.#store.whenCommitted(this.#store.position, () => {
      done()
      if (this.#ws.readyState !== this.#ws.OPEN) return
      counted.acknowledged.inc(together.length)
      this.#wire.cork()
      for (const one of together) this.#ws.send(one)
      this.#wire.uncork()
    })
  }
}
