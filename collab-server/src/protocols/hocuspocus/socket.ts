import type { Duplex } from 'node:stream'
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import { counted } from '../../metrics/metrics.ts'
import { traffic } from '../../metrics/traffic.ts'
import { languageOf } from '../../refusals.ts'
import type { Store } from '../../stores/store.ts'
import type { Crowd } from '../crowd.ts'
import type { Stranger } from '../visitor.ts'
import { Acknowledgements } from './acknowledgements.ts'
import { Doorstep } from './doorstep.ts'
import { FRAME, frameOf, isAcknowledgement, openedBy } from './frames.ts'
import type { Line } from './line.ts'
import { PresencePace } from './presencePace.ts'
import { isSoundFrame } from './soundFrame.ts'

const LONGEST_REASON = 120
/** What waits for one reader beyond the largest frame on its way: a whole document may be on a poor line for a minute. */
const MOST_BUFFERED = 4 << 20

/**
 * Joins one socket to the documents. An acknowledgement waits here until everything before it is committed. Answers
 * whether the socket was let into any document so far.
 */
export function joinSocket(
  hocuspocus: Hocuspocus,
  store: Store,
  ws: Line,
  wire: Duplex,
  request: Request,
  people: Crowd,
): () => boolean {
  const hangUp = (code: number, reason: string) => ws.close(code, fitting(reason))
  const doorstep = new Doorstep()
  let largest = 0
  const acknowledgements = new Acknowledgements(store, ws, wire)
  const facade: WebSocketLike = {
    get readyState() {
      return ws.readyState
    },
    send(bytes: Uint8Array) {
      if (ws.readyState !== ws.OPEN) return
      traffic.sentBytes += bytes.length
      if (ws.bufferedAmount === 0) largest = 0
      // Who does not read would not read a farewell either: it would only keep all that waits for longer.
      if (ws.bufferedAmount > MOST_BUFFERED + largest) return ws.terminate()
      largest = Math.max(largest, bytes.length)
      const opened = doorstep.isWaiting ? openedBy(bytes) : null
      if (opened !== null) doorstep.opened(opened)
      if (isAcknowledgement(bytes)) acknowledgements.hold(bytes)
      else ws.send(bytes)
    },
    close: (code?: number, reason?: string) => ws.close(code, reason && fitting(reason)),
  } as WebSocketLike
  const stranger: Stranger = {
    language: languageOf(request.headers.get('accept-language')),
    belongsTo: (person) => people.takes(person, wire),
    hangUp,
  }
  const connection = hocuspocus.handleConnection(facade, request, stranger)
  const pace = new PresencePace((bytes) => connection.handleMessage(bytes))
  ws.on('message', (data) => {
    // What was under way when the connection was ended counts no longer.
    if (ws.readyState !== ws.OPEN) return
    const bytes = bytesOf(data)
    traffic.receivedBytes += bytes.length
    const frame = frameOf(bytes)
    if (!frame || !isSoundFrame(frame)) {
      counted.unreadable.inc()
      return ws.close(4422, 'unreadable frame')
    }
    if (!doorstep.takes(frame, bytes)) return ws.close(4422, 'too much before sign-in')
    if (frame.kind === FRAME.awareness) pace.take(frame.document, bytes)
    else connection.handleMessage(bytes)
  })
  ws.on('close', (code, reason) => {
    counted.closed.inc({ code })
    pace.stop()
    connection.handleClose({ code, reason: String(reason) })
  })
  ws.on('error', () => ws.terminate())
  return () => doorstep.hasOpened
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
