import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { partsOf } from '../visitor.ts'
import { AUTH, AWARENESS, type Frame } from './frames.ts'

const SYNC = 0
const QUERY_AWARENESS = 3
const SYNC_REPLY = 4
const STATELESS = 5
const CLOSE_DOCUMENT = 7
const TOKEN = 0
const STEP_ONE = 0
const UPDATE = 2
/** An update without any content has this many bytes. */
const LEAST_UPDATE = 2
const ID = /^[\w-]{1,64}$/

/**
 * Whether a frame is one that a client may send, read to its end before the library sees it: the library prints a stack
 * for each that it cannot read, and looks its addresses up in plain objects. Whether an update in it is whole is asked later.
 */
export function isSoundFrame({ document, kind, rest }: Frame): boolean {
  const parts = partsOf(document)
  if (!parts || !ID.test(parts.project)) return false
  try {
    return reads(kind, decoding.clone(rest))
  } catch {
    return false
  }
}

function reads(kind: number, rest: decoding.Decoder): boolean {
  switch (kind) {
    case SYNC:
    case SYNC_REPLY: {
      const step = decoding.readVarUint(rest)
      const bytes = decoding.readVarUint8Array(rest)
      if (step !== STEP_ONE) return step <= UPDATE && bytes.length >= LEAST_UPDATE
      Y.decodeStateVector(bytes)
      return true
    }
    case AWARENESS:
      return readsPresence(decoding.createDecoder(decoding.readVarUint8Array(rest)))
    case AUTH:
      if (decoding.readVarUint(rest) !== TOKEN) return false
      decoding.readVarString(rest)
      // Newer clients also say their version.
      if (decoding.hasContent(rest)) decoding.readVarString(rest)
      return true
    case STATELESS:
      decoding.readVarString(rest)
      return true
    default:
      return kind === QUERY_AWARENESS || kind === CLOSE_DOCUMENT
  }
}

function readsPresence(states: decoding.Decoder): boolean {
  for (let left = decoding.readVarUint(states); left > 0; left--) {
    decoding.readVarUint(states)
    decoding.readVarUint(states)
    const state: unknown = JSON.parse(decoding.readVarString(states))
    if (typeof state !== 'object' || Array.isArray(state)) return false
  }
  return true
}
