import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { frameOf, isAcknowledgement, openedBy } from '../src/protocols/hocuspocus/frames.ts'
import { tokenFrame } from './mutant.ts'
import { until } from './people.ts'

const SYNC_STEP_TWO = 1

/** A client without manners: it sends what it wants and counts what it hears. */
export class Enemy {
  readonly socket: WebSocket
  isOpen = true
  answers = 0
  acknowledged = 0
  #isLet = false

  constructor(address: string) {
    this.socket = new WebSocket(`${address.replace('http', 'ws')}/collab`, { headers: { origin: address } })
    this.socket.binaryType = 'arraybuffer'
    this.socket.on('close', () => {
      this.isOpen = false
    })
    this.socket.on('error', () => {
      this.isOpen = false
    })
    this.socket.on('message', (data: ArrayBuffer) => {
      const bytes = new Uint8Array(data)
      if (openedBy(bytes) !== null) this.#isLet = true
      if (isAcknowledgement(bytes)) this.acknowledged++
      const frame = frameOf(bytes)
      if (frame && [0, 4].includes(frame.kind) && decoding.readVarUint(frame.rest) === SYNC_STEP_TWO) this.answers++
    })
  }

  async connected(): Promise<void> {
    await until(() => this.socket.readyState !== WebSocket.CONNECTING, 'connected')
  }

  async signIn(document: string, ticket: string): Promise<void> {
    await this.connected()
    this.socket.send(tokenFrame(document, ticket))
    await this.settled(() => this.#isLet)
    if (!this.#isLet) throw new Error('The enemy was not let in')
  }

  /** Until this is so, or the server ended the socket. */
  async settled(isSo: () => boolean): Promise<void> {
    const end = Date.now() + 20_000
    while (!isSo() && this.isOpen) {
      if (Date.now() > end) throw new Error('The server neither answered nor ended the socket')
      await new Promise((done) => setImmediate(done))
    }
  }
}
