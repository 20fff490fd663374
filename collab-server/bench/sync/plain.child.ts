import { createServer } from 'node:http'
import { registerHooks } from 'node:module'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

// The plain server of Yjs as it comes, without any storage: the database that it names and we do not install stays away.
registerHooks({
  resolve: (name, context, next) =>
    name === 'y-leveldb'
      ? { url: 'data:text/javascript,export const LeveldbPersistence = null', shortCircuit: true }
      : next(name, context),
})
const { setupWSConnection } = await import('@y/websocket-server/utils')
const http = createServer()
new WebSocketServer({ server: http, perMessageDeflate: false }).on('connection', setupWSConnection)
http.listen(0, '127.0.0.1', () => console.log(`plain: ws://127.0.0.1:${(http.address() as AddressInfo).port}`))
