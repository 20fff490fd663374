import * as decoding from 'lib0/decoding'

/** Every kind of frame that the library knows. The plain protocol has the first four under the same numbers. */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  syncReply: 4,
  stateless: 5,
  broadcastStateless: 6,
  close: 7,
  syncStatus: 8,
  ping: 9,
  pong: 10,
} as const

/** What a sync frame is. */
export const STEP = { one: 0, two: 1, update: 2 } as const

const AUTHENTICATED = 2

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
  if (bytes.at(-2) !== FRAME.syncStatus || bytes.at(-1) !== 1) return false
  const frame = frameOf(bytes)
  return frame?.kind === FRAME.syncStatus && decoding.readVarUint(frame.rest) === 1
}

/** The address that this answer of the library opens to the socket; null for every other frame. */
export function openedBy(bytes: Uint8Array): string | null {
  const frame = frameOf(bytes)
  return frame?.kind === FRAME.auth && decoding.readVarUint(frame.rest) === AUTHENTICATED ? frame.address : null
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
