import type { WebSocket } from 'ws'
import { CLOSE } from './closeCodes.ts'
import type { Pace } from './pace.ts'

export interface SocketLimits extends Pace {
  /** A socket is asked so often whether anybody is there. */
  readonly pingMs: number
  /** So long a socket may stay without having been let into any document. */
  readonly signInMs: number
  /** Sockets of the whole server: a workshop of sixty people with five tabs each has 300. */
  readonly most: number
  /** Sockets of one address: behind it may be a whole office. */
  readonly perAddress: number
  /** Sockets of one person: their tabs and scripts. */
  readonly perPerson: number
}

export const SOCKET_LIMITS: SocketLimits = {
  pingMs: 15_000,
  signInMs: 20_000,
  most: 4000,
  perAddress: 1500,
  perPerson: 50,
  framesASecond: 2000,
  bytesASecond: 8 << 20,
}

const MOST_MISSED = 2

/** Ends a socket whose other side is gone without a word, and one that nobody signs in on. */
export function keepAlive(ws: WebSocket, { pingMs, signInMs }: SocketLimits, isLet: () => boolean): void {
  let missed = 0
  const heart = setInterval(() => {
    if (missed++ >= MOST_MISSED) ws.terminate()
    else ws.ping()
  }, pingMs)
  const entrance = setTimeout(() => {
    if (!isLet()) ws.close(CLOSE.signInAgain, 'nobody signed in')
  }, signInMs)
  ws.on('pong', () => {
    missed = 0
  })
  ws.on('close', () => {
    clearInterval(heart)
    clearTimeout(entrance)
  })
}
