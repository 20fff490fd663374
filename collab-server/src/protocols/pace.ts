import type { WebSocket } from 'ws'

export interface Pace {
  readonly framesASecond: number
  readonly bytesASecond: number
}

/** So many seconds' worth may come at once: a large paste, a day's work after a night without a network. */
const AT_ONCE = 4
const LONGEST_MS = 1000

/**
 * Reads a socket no faster than its pace. Who sends more waits at their own end of the wire: nothing is refused and
 * nothing is lost, and the others are heard meanwhile.
 */
export function keepPace(ws: WebSocket, { framesASecond, bytesASecond }: Pace): void {
  let left = AT_ONCE
  let since = performance.now()
  let rest: NodeJS.Timeout | null = null
  const refill = () => {
    const now = performance.now()
    left = Math.min(AT_ONCE, left + (now - since) / 1000)
    since = now
  }
  const goOn = () => {
    refill()
    rest = left < 0 ? setTimeout(goOn, Math.min(LONGEST_MS, -left * 1000)) : null
    if (!rest) ws.resume()
  }
  ws.on('message', (data: Buffer) => {
    left -= Math.max(1 / framesASecond, data.length / bytesASecond)
    if (left >= 0 || rest) return
    refill()
    if (left >= 0) return
    ws.pause()
    rest = setTimeout(goOn, Math.min(LONGEST_MS, -left * 1000))
  })
  ws.on('close', () => {
    if (rest) clearTimeout(rest)
  })
}
