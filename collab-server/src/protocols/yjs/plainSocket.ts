import { EventEmitter } from 'node:events'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import type { Store } from '../../stores/store.ts'
import { FRAME, frameOf, STEP } from '../hocuspocus/frames.ts'
import type { Line } from '../hocuspocus/line.ts'

const UNDERSTOOD: readonly number[] = [FRAME.sync, FRAME.awareness, FRAME.queryAwareness]
const EVERY_MS = 20_000

/**
 * A socket of the plain y-websocket protocol, which knows one document and no acknowledgement, as the other protocol
 * sees it: frames get the document's address in front on the way in and lose it on the way out. The answer to a sync
 * step 1 leaves only after everything received before it is committed: that is how a plain client learns «saved».
 */
export class PlainSocket extends EventEmitter implements Line {
  readonly #ws: WebSocket
  readonly #store: Store
  readonly #address: Uint8Array
  readonly #heart: NodeJS.Timeout

  constructor(ws: WebSocket, store: Store, document: string) {
    super()
    this.#ws = ws
    this.#store = store
    this.#address = encoding.encode((encoder) => encoding.writeVarString(encoder, document))
    ws.on('message', (data) => this.#arrived(data as Buffer))
    ws.on('close', (code, reason) => {
      clearInterval(this.#heart)
      this.emit('close', code, reason)
    })
    ws.on('error', (error) => this.emit('error', error))
    // Who only reads says nothing for hours. Each asks after presence, so that neither side takes the other for gone.
    this.#heart = setInterval(() => ws.ping(), EVERY_MS)
    ws.on('pong', () => this.#pass(Uint8Array.of(FRAME.queryAwareness)))
  }

  /** The first frame of the other protocol; here the ticket came with the address. */
  enter(ticket: string): void {
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, FRAME.auth)
    encoding.writeVarUint(frame, 0)
    encoding.writeVarString(frame, ticket)
    this.#pass(encoding.toUint8Array(frame))
  }

  get readyState(): Line['readyState'] {
    return this.#ws.readyState
  }

  get OPEN(): Line['OPEN'] {
    return this.#ws.OPEN
  }

  get bufferedAmount(): number {
    return this.#ws.bufferedAmount
  }

  send(bytes: Uint8Array): void {
    const frame = frameOf(bytes)
    if (!frame) return
    const { kind, rest } = frame
    if (kind === FRAME.awareness) this.#ws.send(bytes.subarray(rest.pos - 1))
    if (kind !== FRAME.sync && kind !== FRAME.syncReply) return
    const plain = bytes.slice(rest.pos - 1)
    plain[0] = FRAME.sync
    const send = () => {
      if (this.#ws.readyState === this.#ws.OPEN) this.#ws.send(plain)
    }
    if (decoding.readVarUint(rest) === STEP.two) this.#store.whenCommitted(this.#store.position, send)
    else send()
  }

  close(code?: number, reason?: string): void {
    this.#ws.close(code, reason)
  }

  terminate(): void {
    this.#ws.terminate()
  }

  #arrived(data: Buffer): void {
    if (UNDERSTOOD.includes(data[0] ?? -1)) this.#pass(data)
    else this.#ws.close(4422, 'unreadable frame')
  }

  #pass(bytes: Uint8Array): void {
    this.emit('message', Buffer.concat([this.#address, bytes]))
  }
}
