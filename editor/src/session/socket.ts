import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'

/** A socket that can be given up: over a stalled network the library waits for a farewell that never comes, and then does not connect again. */
export class Socket extends HocuspocusProviderWebsocket {
  renew(): void {
    if (this.status === WebSocketStatus.Connected) this.emit('close', { event: { code: 1000, reason: 'renewed' } })
    void this.connect()
  }
}
