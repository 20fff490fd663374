import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Place } from './server.ts'

export const SYNC = 0
export const AWARENESS = 1
export const AUTH = 2
export const SYNC_REPLY = 4
export const SYNC_STATUS = 8

/** A frame of this place's protocol: the plain one says its document in the address of the socket. */
export function frameFor(place: Place, kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    if (!place.isPlain) encoding.writeVarString(encoder, place.document)
    encoding.writeVarUint(encoder, kind)
    write(encoder)
  })
}

export function readFrame(place: Place, data: Buffer): { kind: number; rest: decoding.Decoder } {
  const rest = decoding.createDecoder(new Uint8Array(data.buffer, data.byteOffset, data.length))
  if (!place.isPlain) decoding.readVarString(rest)
  return { kind: decoding.readVarUint(rest), rest }
}

/** One client's presence. */
export function writePresence(encoder: encoding.Encoder, client: number, clock: number, state: unknown): void {
  const one = encoding.encode((inner) => {
    for (const number of [1, client, clock]) encoding.writeVarUint(inner, number)
    encoding.writeVarString(inner, JSON.stringify(state))
  })
  encoding.writeVarUint8Array(encoder, one)
}

export function* readPresence(rest: decoding.Decoder): Generator<{ client: number; state: unknown }> {
  const states = decoding.createDecoder(decoding.readVarUint8Array(rest))
  for (let left = decoding.readVarUint(states); left > 0; left--) {
    const client = decoding.readVarUint(states)
    decoding.readVarUint(states)
    yield { client, state: JSON.parse(decoding.readVarString(states)) }
  }
}
