import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const SYNC = 0
const AUTH = 2
const SYNC_REPLY = 4
const STEP_ONE = 0
const STEP_TWO = 1
const UPDATE = 2

export interface Place {
  readonly url: string
  readonly document: string
  readonly token: string
}

/** One socket on one document: a full peer that applies everything, or a sender that only counts what it hears. */
export class Client {
  readonly doc = new Y.Doc()
  readonly ready: Promise<void>
  readonly #place: Place
  readonly #isPeer: boolean
  readonly #socket: WebSocket
  #isReady = () => {}

  constructor(place: Place, isPeer: boolean) {
    this.#place = place
    this.#isPeer = isPeer
    this.#socket = new WebSocket(place.url, { perMessageDeflate: false })
    this.ready = new Promise((done, failed) => {
      this.#isReady = done
      this.#socket.on('error', failed)
      this.#socket.on('close', (code) => failed(new Error(`The server ended a connection with ${code}`)))
    })
    this.#socket.on('open', () => {
      this.#send(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, place.token)
      })
      this.#sync(STEP_ONE, Y.encodeStateVector(this.doc))
    })
    this.#socket.on('message', (data: Buffer) => this.#hear(data))
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sync(UPDATE, bytes)
    })
  }

  leave(): void {
    this.ready.catch(() => {})
    this.#socket.terminate()
  }

  #hear(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data.buffer, data.byteOffset, data.length))
    decoding.readVarString(decoder)
    const kind = decoding.readVarUint(decoder)
    if (kind !== SYNC && kind !== SYNC_REPLY) return
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === STEP_ONE) this.#sync(STEP_TWO, Y.encodeStateAsUpdate(this.doc, bytes))
    else if (this.#isPeer) Y.applyUpdate(this.doc, bytes, this)
    if (step === STEP_TWO) this.#isReady()
  }

  #sync(step: number, bytes: Uint8Array): void {
    this.#send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  #send(kind: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, this.#place.document)
        encoding.writeVarUint(encoder, kind)
        write(encoder)
      }),
    )
  }
}
