import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { partsOf } from '../visitor.ts'
import { FRAME, type Frame, STEP } from './frames.ts'

const TOKEN = 0
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
    case FRAME.sync:
    case FRAME.syncReply: {
      const step = decoding.readVarUint(rest)
      const bytes = decoding.readVarUint8Array(rest)
      if (step !== STEP.one) return step <= STEP.update && bytes.length >= LEAST_UPDATE
      Y.decodeStateVector(bytes)
      return true
    }
    case FRAME.awareness:
      return readsPresence(decoding.createDecoder(decoding.readVarUint8Array(rest)))
    case FRAME.auth:
      if (decoding.readVarUint(rest) !== TOKEN) return false
      decoding.readVarString(rest)
      // Newer clients also say their version.
      if (decoding.hasContent(rest)) decoding.readVarString(rest)
      return true
    default:
      return kind === FRAME.queryAwareness || kind === FRAME.close
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
