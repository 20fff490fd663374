import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  AUTH,
  AWARENESS,
  frameFor,
  readFrame,
  readPresence,
  SYNC,
  SYNC_REPLY,
  SYNC_STATUS,
  writePresence,
} from './frames.ts'
import type { Place } from './server.ts'

const STEP_ONE = 0
const STEP_TWO = 1
const UPDATE = 2

/** What somebody who comes back has: how far, and what of it the server is told. */
export interface Replica {
  readonly vector: Uint8Array
  readonly answer: Uint8Array
}

interface Manners {
  /** A full peer applies everything; any other only counts what it hears. */
  readonly isPeer?: boolean
  /** Answers in place of a document of its own. */
  readonly has?: Replica
  /** How long each edit waited for its acknowledgement. */
  readonly acknowledged?: (ms: number) => void
  readonly presence?: (client: number, state: unknown) => void
}

/** One socket on one document. */
export class Client {
  readonly doc = new Y.Doc()
  readonly ready: Promise<void>
  readonly socket: WebSocket
  readonly #place: Place
  readonly #manners: Manners
  readonly #sentAt: number[] = []
  #clock = 0
  #isReady = () => {}

  constructor(place: Place, manners: Manners = {}) {
    this.#place = place
    this.#manners = manners
    this.socket = new WebSocket(place.url, { perMessageDeflate: false, maxPayload: 1 << 30 })
    this.ready = new Promise((done, failed) => {
      this.#isReady = done
      this.socket.on('error', failed)
      this.socket.on('close', (code) => failed(new Error(`The server ended a connection with ${code}`)))
    })
    this.socket.on('open', () => {
      if (!place.isPlain) {
        this.#send(AUTH, (encoder) => {
          encoding.writeVarUint(encoder, 0)
          encoding.writeVarString(encoder, place.token)
        })
      }
      this.#sync(STEP_ONE, manners.has?.vector ?? Y.encodeStateVector(this.doc))
    })
    this.socket.on('message', (data: Buffer) => this.#hear(data))
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sync(UPDATE, bytes)
    })
  }

  /** Where this person points now. */
  point(state: unknown): void {
    this.#send(AWARENESS, (encoder) => writePresence(encoder, this.doc.clientID, ++this.#clock, state))
  }

  leave(): void {
    this.ready.catch(() => {})
    this.socket.terminate()
  }

  #hear(data: Buffer): void {
    const { kind, rest } = readFrame(this.#place, data)
    const { isPeer, has, acknowledged, presence } = this.#manners
    if (kind === SYNC_STATUS) {
      const sentAt = this.#sentAt.shift()
      if (sentAt !== undefined) acknowledged?.(performance.now() - sentAt)
    } else if (kind === AWARENESS && presence) {
      for (const { client, state } of readPresence(rest)) presence(client, state)
    } else if (kind === SYNC || kind === SYNC_REPLY) {
      const step = decoding.readVarUint(rest)
      const bytes = decoding.readVarUint8Array(rest)
      if (step === STEP_ONE) this.#sync(STEP_TWO, has?.answer ?? Y.encodeStateAsUpdate(this.doc, bytes))
      else if (isPeer) Y.applyUpdate(this.doc, bytes, this)
      if (step === STEP_TWO) this.#isReady()
    }
  }

  #sync(step: number, bytes: Uint8Array): void {
    if (step !== STEP_ONE) this.#sentAt.push(performance.now())
    this.#send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  #send(kind: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frameFor(this.#place, kind, write))
  }
}
