import { type Connection, type Document, type Hocuspocus, OutgoingMessage } from '@hocuspocus/server'
import * as decoding from 'lib0/decoding'
import { takeEdits, writesHere } from '../../moments/beforeSync.ts'
import type { Store } from '../../stores/store.ts'
import type { Visitor } from '../visitor.ts'
import { endConnection } from './endConnection.ts'
import { FRAME, STEP } from './frames.ts'
import { Handshakes } from './handshakes.ts'

const STORE_EVERY_MS = 500

/**
 * The library leads every frame through three chains of promises, and every edit a second time through Yjs. What comes
 * most, edits and first steps, is answered here, with the same checks and the same words, and the edits that somebody
 * sent at once together; everything else goes the long way, and what comes on a connection after it waits for it there.
 */
export function openShortWay(
  document: Document,
  hocuspocus: Hocuspocus,
  store: Store,
  failed: (error: unknown) => void,
): void {
  const handshakes = new Handshakes(document)
  const add = document.addConnection.bind(document)
  document.addConnection = (connection) => {
    shorten(connection, handshakes, store, failed)
    return add(connection)
  }
  storeNowAndThen(document, hocuspocus)
}

function shorten(
  connection: Connection<Visitor>,
  handshakes: Handshakes,
  store: Store,
  failed: (error: unknown) => void,
) {
  const goTheLongWay = connection.handleMessage.bind(connection)
  const saved = new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array()
  let last = 0
  let isFree = true

  let edits: Uint8Array[] = []

  const take = () => {
    const together = edits
    edits = []
    if (together.length === 0 || !connection.document.hasConnection(connection)) return
    const taken = takeEdits(store, connection, together, { areMadeNow: true })
    for (let at = 0; at < taken; at++) connection.send(saved)
  }
  const safely = (act: () => void) => {
    try {
      act()
    } catch (error) {
      failed(error)
      endConnection(connection, 'update.malformed')
    }
  }

  const goesTheShortWay = (frame: Uint8Array): boolean => {
    const rest = decoding.createDecoder(frame)
    rest.pos = decoding.readVarUint(rest) + rest.pos
    if (decoding.readVarUint(rest) !== FRAME.sync) return false
    const step = decoding.readVarUint(rest)
    if (step === STEP.update && writesHere(connection)) {
      if (edits.push(decoding.readVarUint8Array(rest)) === 1) queueMicrotask(() => safely(take))
      return true
    }
    if (step !== STEP.one) return false
    take()
    for (const answer of handshakes.answers(connection, decoding.readVarUint8Array(rest))) connection.send(answer)
    return true
  }

  connection.handleMessage = (frame) =>
    safely(() => {
      if (isFree && goesTheShortWay(frame)) return
      take()
      isFree = false
      goTheLongWay(frame)
      const mine = ++last
      void connection.waitForPendingMessages().then(() => {
        if (mine === last) isFree = true
      })
    })
}

/** The library sets a clock anew for each edit; to compact a journal twice a second is soon enough. */
function storeNowAndThen(document: Document, hocuspocus: Hocuspocus): void {
  let storedAt = 0
  document.onUpdate((_, origin) => {
    const now = Date.now()
    if (now - storedAt < STORE_EVERY_MS) return
    storedAt = now
    document.lastChangeTime = now
    hocuspocus.storeDocumentHooks(document, {
      instance: hocuspocus,
      clientsCount: document.getConnectionsCount(),
      document,
      documentName: document.name,
      lastContext: {},
      lastTransactionOrigin: origin,
    })
  })
}
