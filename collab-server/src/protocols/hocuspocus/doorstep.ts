import { FRAME, type Frame } from './frames.ts'

/** Sessions on one document count one by one: each costs what a document costs. */
const MOST_ADDRESSES = 20
const MOST_FRAMES = 500
const MOST_BYTES = 2 << 20

/** What one socket may ask for and leave lying before a document is open to it. */
export class Doorstep {
  readonly #asked = new Set<string>()
  readonly #open = new Set<string>()
  #frames = 0
  #bytes = 0

  opened(address: string): void {
    this.#open.add(address)
  }

  get hasOpened(): boolean {
    return this.#open.size > 0
  }

  /** Something that was asked for is not open yet. */
  get isWaiting(): boolean {
    return this.#asked.size > this.#open.size
  }

  /** False: too much, and the socket ends. */
  takes({ address, kind }: Frame, bytes: Uint8Array): boolean {
    this.#asked.add(address)
    if (this.#asked.size > MOST_ADDRESSES) return false
    if (this.#open.has(address) || kind === FRAME.auth) return true
    this.#frames++
    this.#bytes += bytes.length
    return this.#frames <= MOST_FRAMES && this.#bytes <= MOST_BYTES
  }
}
