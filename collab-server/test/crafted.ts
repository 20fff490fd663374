import { OutgoingMessage } from '@hocuspocus/server'
import * as encoding from 'lib0/encoding'
import { isAcknowledgement } from '../src/protocols/hocuspocus/frames.ts'
import type { Tab } from './people.ts'

const WITH_ORIGIN = 0x88

interface Points {
  readonly client: number
  readonly clock: number
  readonly to: readonly [client: number, clock: number]
}

/** An update that decodes, of one value each that stands after the place it points to. */
export function pointing(...points: Points[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, points.length)
    for (const { client, clock, to } of points) {
      for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, WITH_ORIGIN)
      for (const number of [...to, 1]) encoding.writeVarUint(encoder, number)
      encoding.writeAny(encoder, 'x')
    }
    encoding.writeVarUint(encoder, 0)
  })
}

/** An update that only deletes a stretch of a client. */
export function deleting(client: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number)
  })
}

/** Sends an update past the provider, and counts the acknowledgements that come after it. */
export function sendPast(tab: Tab, name: string, update: Uint8Array, step: 'update' | 'step two' = 'update') {
  const socket = tab.provider.configuration.websocketProvider.webSocket!
  const seen = { acknowledged: 0 }
  socket.addEventListener('message', ({ data }: { data: ArrayBuffer }) => {
    if (isAcknowledgement(new Uint8Array(data))) seen.acknowledged++
  })
  const message = new OutgoingMessage(name).createSyncMessage()
  const bytes = step === 'update' ? message.writeUpdate(update).toUint8Array() : stepTwo(name, update)
  socket.send(new Uint8Array(bytes))
  return seen
}

function stepTwo(name: string, update: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    for (const number of [0, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarUint8Array(encoder, update)
  })
}
