import type { Document } from '@hocuspocus/server'
import { timed } from '../../metrics/metrics.ts'
import { traffic } from '../../metrics/traffic.ts'

/** Times how long it takes to hand the edits of one turn to everybody on a document, and counts to how many. */
export function timeFanOut(document: Document): void {
  const open = document as unknown as { broadcastUpdate(update: Uint8Array): void }
  const broadcast = open.broadcastUpdate.bind(document)
  open.broadcastUpdate = (update) => {
    const done = timed.fanOut.startTimer()
    broadcast(update)
    done()
    traffic.editsSent += document.getConnectionsCount()
  }
}
