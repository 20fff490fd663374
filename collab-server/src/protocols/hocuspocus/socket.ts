import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import type { WebSocket } from 'ws'
import { languageOf } from '../../refusals.ts'
import type { Store } from '../../stores/store.ts'
import type { Stranger } from '../visitor.ts'
import { Doorstep } from './doorstep.ts'
import { AWARENESS, frameOf, isAcknowledgement, openedBy } from './frames.ts'
import { PresencePace } from './presencePace.ts'
import { isSoundFrame } from './soundFrame.ts'

const LONGEST_REASON = 120
const MOST_BUFFERED = 16 << 20

/** What is needed of a socket; the real one, or one of another protocol behind the same face. */
export interface Line extends Pick<WebSocket, 'readyState' | 'OPEN' | 'bufferedAmount'> {
  on(event: 'message', heard: (data: Buffer) => void): unknown
  on(event: 'close', heard: (code: number, reason: Buffer) => void): unknown
  on(event: 'error', heard: (error: Error) => void): unknown
  send(bytes: Uint8Array): void
  close(code?: number, reason?: string): void
  terminate(): void
}

/** Joins one socket to the documents. An acknowledgement waits here until everything before it is committed. */
export function joinSocket(hocuspocus: Hocuspocus, store: Store, ws: Line, request: Request): void {
  const hangUp = (code: number, reason: string) => ws.close(code, fitting(reason))
  const doorstep = new Doorstep()
  const facade: WebSocketLike = {
    get readyState() {
      return ws.readyState
    },
    send(bytes: Uint8Array) {
      if (ws.readyState !== ws.OPEN) return
      if (ws.bufferedAmount > MOST_BUFFERED) return ws.close(4408, 'too slow')
      const opened = doorstep.isWaiting ? openedBy(bytes) : null
      if (opened !== null) doorstep.opened(opened)
      if (!isAcknowledgement(bytes)) return ws.send(bytes)
      store.whenCommitted(store.position, () => {
        if (ws.readyState === ws.OPEN) ws.send(bytes)
      })
    },
    close: (code?: number, reason?: string) => ws.close(code, reason && fitting(reason)),
  } as WebSocketLike
  const stranger: Stranger = { language: languageOf(request.headers.get('accept-language')), hangUp }
  const connection = hocuspocus.handleConnection(facade, request, stranger)
  const pace = new PresencePace((bytes) => connection.handleMessage(bytes))
  ws.on('message', (data) => {
    // What was under way when the connection was ended counts no longer.
    if (ws.readyState !== ws.OPEN) return
    const bytes = bytesOf(data)
    const frame = frameOf(bytes)
    if (!frame || !isSoundFrame(frame)) return ws.close(4422, 'unreadable frame')
    if (!doorstep.takes(frame, bytes)) return ws.close(4422, 'too much before sign-in')
    if (frame.kind === AWARENESS) pace.take(frame.document, bytes)
    else connection.handleMessage(bytes)
  })
  ws.on('close', (code, reason) => {
    pace.stop()
    connection.handleClose({ code, reason: String(reason) })
  })
  ws.on('error', () => ws.terminate())
}

const bytesOf = (data: Buffer) => new Uint8Array(data.buffer, data.byteOffset, data.length)

/** A close frame holds 123 bytes: a longer sentence is cut, the code in front of it stays. */
function fitting(reason: string): string {
  if (Buffer.byteLength(reason) <= LONGEST_REASON) return reason
  try {
    const { code } = JSON.parse(reason) as { code?: string }
    if (code) return JSON.stringify({ code })
  } catch {
    // Not ours: cut it.
  }
  return reason.slice(0, 40)
}
