import { Inflate, strFromU8 } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

export interface PartLimits {
  /** Bytes of the archive. */
  readonly file: number
  /** Bytes of all its parts, unpacked. */
  readonly content: number
  readonly parts: number
}

const END_SIGN = 0x06054b50
const ENTRY_SIGN = 0x02014b50
const LOCAL_SIGN = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 0xffff
const [STORED, DEFLATED] = [0, 8]
/** What is fed at once: it unpacks to at most some 1030 times as much. */
const BITE = 4096

/**
 * The parts of an archive by their names. What it says of its own sizes is not believed: every part is unpacked up to a limit.
 * `not-archive`: it is none, or one that is locked, broken, or holds a name twice; `too-large`: it is beyond a limit.
 */
export function partsOf(bytes: Uint8Array, limits: PartLimits): Parts | 'not-archive' | 'too-large' {
  if (bytes.length > limits.file) return 'too-large'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return 'not-archive'
  const count = view.getUint16(end + 10, true)
  if (count > limits.parts) return 'too-large'
  const parts: Record<string, Uint8Array> = Object.create(null)
  let at = view.getUint32(end + 16, true)
  let left = limits.content
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return 'not-archive'
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [packed, named] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const local = view.getUint32(at + 42, true)
    const name = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + named))
    at += ENTRY_SIZE + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (flags & 1 || Object.hasOwn(parts, name) || local + LOCAL_SIZE > bytes.length) return 'not-archive'
    if (view.getUint32(local, true) !== LOCAL_SIGN) return 'not-archive'
    const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packed > bytes.length) return 'not-archive'
    if (name.endsWith('/')) continue
    const content = unpacked(bytes.subarray(from, from + packed), method, left)
    if (typeof content === 'string') return content
    left -= content.length
    parts[name] = content
  }
  return parts
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END_SIGN) return at
  return null
}

function unpacked(packed: Uint8Array, method: number, most: number): Uint8Array | 'not-archive' | 'too-large' {
  if (method === STORED) return packed.length <= most ? packed.slice() : 'too-large'
  return method === DEFLATED ? inflated(packed, most) : 'not-archive'
}

/** The content of a deflated stream, in small bites: a bomb is dropped as soon as it is larger than it may be. */
export function inflated(packed: Uint8Array, most: number): Uint8Array | 'not-archive' | 'too-large' {
  const pieces: Uint8Array[] = []
  let size = 0
  let isOver = false
  const stream = new Inflate((piece, isLast) => {
    pieces.push(piece)
    size += piece.length
    isOver = isLast
  })
  try {
    for (let at = 0; at < packed.length && !isOver; at += BITE) {
      stream.push(packed.subarray(at, at + BITE), at + BITE >= packed.length)
      if (size > most) return 'too-large'
    }
  } catch {
    return 'not-archive'
  }
  const content = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    content.set(piece, at)
    at += piece.length
  }
  return content
}
