import { AUTH, type Frame } from './frames.ts'

const MOST_DOCUMENTS = 20
const MOST_FRAMES = 500
const MOST_BYTES = 2 << 20

/** What one socket may ask for and leave lying before a document is open to it. */
export class Doorstep {
  readonly #asked = new Set<string>()
  readonly #open = new Set<string>()
  #frames = 0
  #bytes = 0

  opened(document: string): void {
    this.#open.add(document)
  }

  /** Something that was asked for is not open yet. */
  get isWaiting(): boolean {
    return this.#asked.size > this.#open.size
  }

  /** False: too much, and the socket ends. */
  takes({ document, kind }: Frame, bytes: Uint8Array): boolean {
    this.#asked.add(document)
    if (this.#asked.size > MOST_DOCUMENTS) return false
    if (this.#open.has(document) || kind === AUTH) return true
    this.#frames++
    this.#bytes += bytes.length
    return this.#frames <= MOST_FRAMES && this.#bytes <= MOST_BYTES
  }
}
