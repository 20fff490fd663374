import type { Result } from '@potok/model'
import { socketAddress, whole } from '../address.ts'
import { lookAtServer, type ServerState } from '../api/server.ts'
import type { Seen } from './selfCheck.ts'

const PATIENCE_MS = 5000

/** Asks the server, opens a socket as a project would, and looks what this browser can do. */
export async function seenFromHere(): Promise<Result<{ state: ServerState; seen: Seen }>> {
  const asked = Date.now()
  const got = await lookAtServer()
  if (!got.ok) return got
  const aheadMs = (asked + Date.now()) / 2 - got.value.now
  const seen = { address: whole(''), aheadMs, socketMs: await opened(), lacks: lacks() }
  return { ok: true, value: { state: got.value, seen } }
}

/** How long a socket took to open through whatever stands in between; null: it did not. */
function opened(): Promise<number | null> {
  const begun = performance.now()
  return new Promise((done) => {
    const socket = new WebSocket(socketAddress())
    const end = (ms: number | null) => {
      clearTimeout(late)
      socket.close()
      done(ms)
    }
    const late = setTimeout(() => end(null), PATIENCE_MS)
    socket.addEventListener('open', () => end(performance.now() - begun))
    socket.addEventListener('error', () => end(null))
  })
}

/** What the editor stands on, by the names that browsers' makers give it. */
const NEEDED: readonly (readonly [name: string, has: () => boolean])[] = [
  ['IndexedDB', () => 'indexedDB' in globalThis],
  ['Web Workers', () => 'Worker' in globalThis],
  ['CSS :has()', () => CSS.supports('selector(:has(a))')],
]

const lacks = (): string[] => NEEDED.flatMap(([name, has]) => (has() ? [] : [name]))
