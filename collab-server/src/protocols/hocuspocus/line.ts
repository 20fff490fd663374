import type { WebSocket } from 'ws'

/** What is needed of a socket; the real one, or one of another protocol behind the same face. */
export interface Line extends Pick<WebSocket, 'readyState' | 'OPEN' | 'bufferedAmount'> {
  on(event: 'message', heard: (data: Buffer) => void): unknown
  on(event: 'close', heard: (code: number, reason: Buffer) => void): unknown
  on(event: 'error', heard: (error: Error) => void): unknown
  send(bytes: Uint8Array): void
  close(code?: number, reason?: string): void
  terminate(): void
}
