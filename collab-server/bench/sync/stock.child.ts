import { Server } from '@hocuspocus/server'

// The library as it comes, without any storage.
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  websocketOptions: { perMessageDeflate: false },
})
await server.listen()
console.log(`stock: ${server.webSocketURL.replace('0.0.0.0', '127.0.0.1')}`)
