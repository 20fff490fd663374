import * as Y from 'yjs'
import type { Answer } from '../api/updates.ts'
import type { Acknowledged } from './acknowledged.ts'

/** A frame may hold a megabyte; the library sends all that the server lacks as one. */
const MOST_BY_FRAME = 768 << 10
const FRAME_TOO_LARGE = 1009
/** How the server would end a connection for the same reason; 1006: the line broke. */
const ENDS: Record<Exclude<Answer, 'committed'>, number> = { later: 1006, storage: 4503, never: 4422 }

/**
 * What the server lacks after an absence may be more than it takes by a socket: it would end each connection before it had anything. So
 * before a connection goes on, that much is sent by itself (`send`), and the frame that follows is small.
 */
export class Owed {
  readonly #doc: Y.Doc
  readonly #known: Acknowledged
  readonly #send: (update: Uint8Array) => Promise<Answer>
  #underway: Promise<number | null> | null = null
  /** The server lacks more than this tab's own edits. */
  #isMore = false

  constructor(doc: Y.Doc, known: Acknowledged, send: (update: Uint8Array) => Promise<Answer>) {
    this.#doc = doc
    this.#known = known
    this.#send = send
  }

  /** Hears how each connection ended. */
  closed(code: number | undefined): void {
    if (code === FRAME_TOO_LARGE) this.#isMore = true
  }

  /** Sends what is too much for a frame. Null: nothing of that kind is left; else the code with which this connection is over. */
  deliver(): Promise<number | null> {
    this.#underway ??= this.#deliver().finally(() => {
      this.#underway = null
    })
    return this.#underway
  }

  async #deliver(): Promise<number | null> {
    const update = this.#isMore ? Y.encodeStateAsUpdate(this.#doc) : this.#known.owed(MOST_BY_FRAME)
    if (!update) return null
    const sent = await this.#send(update)
    if (sent !== 'committed') return ENDS[sent]
    this.#isMore = false
    return null
  }
}
