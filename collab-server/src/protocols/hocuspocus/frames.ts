import * as decoding from 'lib0/decoding'

export const AWARENESS = 1
export const AUTH = 2
const AUTHENTICATED = 2
const SYNC_STATUS = 8

export interface Frame {
  /** The document with the session that a provider may add: each is a connection of its own. */
  readonly address: string
  /** The document alone. */
  readonly document: string
  readonly kind: number
  readonly rest: decoding.Decoder
}

/** Reads the head of a frame; null when it has none. */
export function frameOf(bytes: Uint8Array): Frame | null {
  try {
    const rest = decoding.createDecoder(bytes)
    const address = decoding.readVarString(rest)
    return { address, document: address.split('\0', 1)[0]!, kind: decoding.readVarUint(rest), rest }
  } catch {
    return null
  }
}

/** The frame by which Hocuspocus says that it has an edit. */
export function isAcknowledgement(bytes: Uint8Array): boolean {
  if (bytes.at(-2) !== SYNC_STATUS || bytes.at(-1) !== 1) return false
  const frame = frameOf(bytes)
  return frame?.kind === SYNC_STATUS && decoding.readVarUint(frame.rest) === 1
}

/** The address that this answer of the library opens to the socket; null for every other frame. */
export function openedBy(bytes: Uint8Array): string | null {
  const frame = frameOf(bytes)
  return frame?.kind === AUTH && decoding.readVarUint(frame.rest) === AUTHENTICATED ? frame.address : null
}

/** The clients whose presence this awareness frame ends. */
export function departuresIn(frame: Frame): number[] {
  const gone: number[] = []
  const states = decoding.createDecoder(decoding.readVarUint8Array(frame.rest))
  for (let left = decoding.readVarUint(states); left > 0; left--) {
    const client = decoding.readVarUint(states)
    decoding.readVarUint(states)
    if (decoding.readVarString(states) === 'null') gone.push(client)
  }
  return gone
}
