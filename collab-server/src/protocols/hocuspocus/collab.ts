import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Document, type Extension, Hocuspocus } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import { isServedHere } from '../../cluster/leadToOwner.ts'
import { log, traceOf } from '../../log.ts'
import { counted } from '../../metrics/metrics.ts'
import { authenticate } from '../../moments/authenticate.ts'
import { beforeSync } from '../../moments/beforeSync.ts'
import { loadDocument } from '../../moments/load.ts'
import { beforeHandleAwareness, beforeHandleMessage } from '../../moments/presence.ts'
import { leave, retiredBecause } from '../../moments/retired.ts'
import { safely } from '../../moments/safely.ts'
import { beforeUnloadDocument, onStoreDocument } from '../../moments/store.ts'
import { comeBack } from '../../stopping/comeBack.ts'
import type { Store } from '../../stores/store.ts'
import { addressOf } from '../addressOf.ts'
import { keepAlive, SOCKET_LIMITS, type SocketLimits } from '../alive.ts'
import { CLOSE } from '../closeCodes.ts'
import { Crowd } from '../crowd.ts'
import { keepPace } from '../pace.ts'
import type { Proxies } from '../proxies.ts'
import { partsOf, type Visitor } from '../visitor.ts'
import { chosenProtocol, doorOf } from '../yjs/doorOf.ts'
import { PlainSocket } from '../yjs/plainSocket.ts'
import { endConnection } from './endConnection.ts'
import { timeFanOut } from './fanOut.ts'
import { openShortWay } from './shortWay.ts'
import { joinSocket } from './socket.ts'
import { tell } from './tell.ts'
import { tellLocksTo } from './tellLocks.ts'
import { tellWaitingTo } from './tellWaiting.ts'

type Door = NonNullable<ReturnType<typeof doorOf>>

const LARGEST_FRAME = 1 << 20
const LAST_UNLOAD_MS = 1000

export interface Collab {
  readonly hocuspocus: Hocuspocus
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** The same for a plain y-websocket client. */
  upgradePlain(door: Door, request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** How many there are, and what waits for the reader who is furthest behind. */
  sockets(): { readonly sockets: number; readonly mostBuffered: number }
  /** Nobody new comes in; whoever is here goes on. */
  shut(): void
  /** Ends every socket and tells each when to come back; the documents leave memory, so far as they can in this time. */
  stop(): Promise<void>
}

interface Around {
  /** Further moments, as tests and abilities to come need them. */
  readonly moments?: Extension[]
  readonly limits?: SocketLimits | undefined
  /** They tell whose socket it is; null: nobody stands in front. */
  readonly proxies?: Proxies | null
}

/** The documents, open to sockets. */
export function openCollab(store: Store, secret: string, around: Around = {}): Collab {
  const { moments: more = [], limits = SOCKET_LIMITS, proxies = null } = around
  const addresses = new Crowd(limits.perAddress)
  const people = new Crowd(limits.perPerson)
  const failed = (moment: string, error: unknown) => {
    counted.momentsFailed.inc({ moment })
    log.error({ ...traceOf(error), moment }, 'a moment failed')
  }
  const moments: Extension = {
    onAuthenticate: authenticate(store, secret),
    onLoadDocument: loadDocument(store),
    async afterLoadDocument({ document, instance }) {
      timeFanOut(document)
      openShortWay(document, instance, store, (error) => failed('edit', error))
    },
    beforeSync: beforeSync(store),
    beforeHandleAwareness,
    beforeHandleMessage,
    beforeUnloadDocument: beforeUnloadDocument(store),
    onStoreDocument: onStoreDocument(store, failed),
    async connected({ connection, context }) {
      const isOver = retiredBecause(connection.document)
      if (isOver === 'owner.away') return leave(connection.document as Document)
      if (isOver) return endConnection(connection, isOver)
      tell(connection, 'storage', store.storage())
      const { project } = context as Visitor
      tellLocksTo(connection, store, project)
      tellWaitingTo(connection, store, project)
    },
  }
  const hocuspocus = new Hocuspocus({
    quiet: true,
    extensions: [moments, ...more].map((one) => safely(one, failed)),
  })
  const stopHearing = store.onFenced((projects) => {
    for (const [name, document] of hocuspocus.documents) {
      const project = partsOf(name)?.project
      if (project !== undefined && projects.includes(project)) leave(document)
    }
  })
  const stopListening = store.onStorage((state) => {
    for (const document of hocuspocus.documents.values()) {
      for (const connection of document.getConnections()) tell(connection, 'storage', state)
    }
  })
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LARGEST_FRAME,
    handleProtocols: chosenProtocol,
  })
  let isShut = false
  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer, join: (ws: WebSocket) => () => boolean) => {
    if (isShut || sockets.clients.size >= limits.most) return turnAway(socket, '503 Service Unavailable')
    if (!addresses.takes(addressOf(request, proxies), socket)) return turnAway(socket, '429 Too Many Requests')
    sockets.handleUpgrade(request, socket, head, (ws) => {
      try {
        keepPace(ws, limits)
        keepAlive(ws, limits, join(ws))
      } catch (error) {
        failed('connection', error)
        ws.terminate()
      }
    })
  }
  return {
    hocuspocus,
    upgrade(request, socket, head) {
      accept(request, socket, head, (ws) => joinSocket(hocuspocus, store, ws, socket, asWebRequest(request), people))
    },
    upgradePlain({ document, ticket }, request, socket, head) {
      accept(request, socket, head, (ws) => {
        const plain = new PlainSocket(ws, store, document)
        const isLet = joinSocket(hocuspocus, store, plain, socket, asWebRequest(request), people)
        plain.enter(ticket)
        return isLet
      })
    },
    sockets() {
      let mostBuffered = 0
      for (const { bufferedAmount } of sockets.clients) mostBuffered = Math.max(mostBuffered, bufferedAmount)
      return { sockets: sockets.clients.size, mostBuffered }
    },
    shut() {
      isShut = true
    },
    async stop() {
      isShut = true
      stopListening()
      stopHearing()
      const moments = comeBack(sockets.clients.size)
      for (const [at, ws] of [...sockets.clients].entries())
        ws.close(CLOSE.serverStops, JSON.stringify({ code: 'server.stops', after: moments[at] }))
      sockets.close()
      const end = Date.now() + LAST_UNLOAD_MS
      while (hocuspocus.documents.size > 0 && Date.now() < end) await pause(5)
    },
  }
}

function asWebRequest(request: IncomingMessage): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Request(new URL(request.url ?? '/', 'http://potok'), { headers })
}

/** Hands the sockets of `/collab` and `/yjs/<document>` over and ends every other upgrade. */
export function listenForSockets(
  server: Server,
  collab: Collab,
  store: Store,
  rewriteUrl: (request: IncomingMessage) => string,
  isOurs: (request: IncomingMessage) => boolean,
): void {
  server.on('upgrade', async (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    request.url = rewriteUrl(request)
    // What is thrown here would end the process, and what is no address at all arrives here as well.
    const address = URL.parse(request.url ?? '/', 'http://potok')
    if (!address) return turnAway(socket, '400 Bad Request')
    const door = doorOf(address, request.headers)
    const { pathname } = address
    if ((pathname === '/collab' || door) && isOurs(request) && !(await isServedHere(store, request, socket, head)))
      return
    if (pathname === '/collab' && isOurs(request)) return collab.upgrade(request, socket, head)
    if (door && isOurs(request)) return collab.upgradePlain(door, request, socket, head)
    const status = pathname === '/collab' || door ? '403 Forbidden' : '404 Not Found'
    turnAway(socket, status)
  })
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
