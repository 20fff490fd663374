import { HocuspocusProviderWebsocket, type onCloseParameters, WebSocketStatus } from '@hocuspocus/provider'
import { comesBackAfter } from './comingBack.ts'

/** A socket that can be given up: over a stalled network the library waits for a farewell that never comes, and then does not connect again. */
export class Socket extends HocuspocusProviderWebsocket {
  renew(): void {
    if (this.status === WebSocketStatus.Connected) this.emit('close', { event: { code: 1000, reason: 'renewed' } })
    void this.connect()
  }

  /** The library comes back after its `delay`, everybody at the same moment. */
  override onClose({ event }: onCloseParameters): void {
    const { delay } = this.configuration
    this.configuration.delay = comesBackAfter(event, delay)
    super.onClose({ event })
    this.configuration.delay = delay
  }
}
