import { type Connection, type Document, OutgoingMessage } from '@hocuspocus/server'
import { writeSyncStep2 } from 'y-protocols/sync'

const MOST_KEPT = 4
const KEPT_MS = 5000

type Answers = readonly [ask: Uint8Array, lacking: Uint8Array]

/**
 * What is answered to a first step: how far this replica is, and what the other lacks. When everybody comes back at once
 * they ask the same, and a long document takes long to encode: an answer is kept for a moment, until the next change.
 */
export class Handshakes {
  readonly #document: Document
  readonly #kept = new Map<string, Answers>()

  constructor(document: Document) {
    this.#document = document
    document.on('update', () => {
      if (this.#kept.size > 0) this.#kept.clear()
    })
  }

  answers({ messageAddress }: Connection, vector: Uint8Array): Answers {
    const question = `${messageAddress} ${Buffer.from(vector).toString('latin1')}`
    const known = this.#kept.get(question)
    if (known) return known
    const lacking = new OutgoingMessage(messageAddress).createSyncMessage()
    writeSyncStep2(lacking.encoder, this.#document, vector)
    const ask = new OutgoingMessage(messageAddress).createSyncMessage().writeFirstSyncStepFor(this.#document)
    const answers: Answers = [ask.toUint8Array(), lacking.toUint8Array()]
    if (this.#kept.size === 0) setTimeout(() => this.#kept.clear(), KEPT_MS).unref()
    if (this.#kept.size < MOST_KEPT) this.#kept.set(question, answers)
    return answers
  }
}
