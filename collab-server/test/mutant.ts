import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

const NAMES = ['__proto__', 'constructor', 'prototype', 'project/', 'project/__proto__', 'a\0b', '', 'comments/нет']
/** The last byte of «п»; the letters before it in the alphabet follow downwards. */
const LETTER = 0xbf
const GENTLY = 0.4
const CLIENT_MOST = 2 ** 31

/** Numbers from 0 to 1 that come again with the same seed. */
export function seeded(seed: number): () => number {
  let at = seed >>> 0
  return () => {
    at = (at + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(at ^ (at >>> 15), at | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
const upTo = (random: Random, most: number) => Math.floor(random() * most)

/** Frames as a real client sends them, of every kind. */
export function realFrame(random: Random, document: string): Uint8Array {
  const frame = (write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, document)
      write(encoder)
    })
  const sync = (kind: number, step: number, bytes: Uint8Array) =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  const doc = new Y.Doc()
  doc.clientID = upTo(random, CLIENT_MOST)
  const text = 'правка '.repeat(1 + upTo(random, 20))
  const id = `note-${upTo(random, 50)}`
  doc.transact(() => doc.getMap('evidence').set(id, new Y.Map(Object.entries({ text, at: upTo(random, 1e6) }))))
  const update = Y.encodeStateAsUpdate(doc)
  const kinds = [
    () => sync(0, 2, update),
    () => sync(0, 2, update),
    () => sync(0, 2, update),
    () => sync(0, 1, update),
    () => sync(0, 0, Y.encodeStateVector(doc)),
    () => sync(4, 1, update),
    () =>
      frame((encoder) => {
        const presence = encoding.encode((inner) => {
          for (const number of [1, doc.clientID, 1]) encoding.writeVarUint(inner, number)
          encoding.writeVarString(inner, JSON.stringify({ doing: { screen: 'map', cursor: [1, 2] } }))
        })
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, presence)
      }),
    () =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, 5)
        encoding.writeVarString(encoder, text)
      }),
    () => tokenFrame(document, text),
  ]
  return kinds[upTo(random, kinds.length)]!()
}

export const tokenFrame = (document: string, token: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document)
    for (const number of [2, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, token)
  })

export const stepOne = (document: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document)
    for (const number of [0, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()))
  })

/** The frame, and what an enemy or a broken line would make of it. */
export function mutated(random: Random, frame: Uint8Array, document: string): Uint8Array {
  const head = encoding.encode((encoder) => encoding.writeVarString(encoder, document)).length
  const bytes = Uint8Array.from(frame)
  const inBody = () => head + upTo(random, Math.max(1, bytes.length - head))
  const ways = [
    () => {
      const at = inBody()
      bytes[at] = bytes[at]! ^ (1 << upTo(random, 8))
      return bytes
    },
    () => {
      for (let left = 1 + upTo(random, 8); left > 0; left--) bytes[inBody()] = upTo(random, 256)
      return bytes
    },
    () => bytes.slice(0, upTo(random, bytes.length)),
    () => Uint8Array.from([...bytes, ...bytes.slice(inBody())]),
    () => {
      const at = inBody()
      return Uint8Array.from([...bytes.slice(0, at), upTo(random, 256), ...bytes.slice(at)])
    },
    () => {
      bytes[head] = upTo(random, 12)
      return bytes
    },
    () => {
      const name = NAMES[upTo(random, NAMES.length)]!
      const other = encoding.encode((encoder) => encoding.writeVarString(encoder, name))
      return Uint8Array.from([...other, ...bytes.slice(head)])
    },
  ]
  // The least one may do: a letter of a text becomes another, and all of it stays readable.
  const gently = () => {
    const letters = [...bytes.keys()].filter((at) => at >= head && bytes[at] === LETTER)
    const at = letters[upTo(random, letters.length)]
    if (at !== undefined) bytes[at] = LETTER - 1 - upTo(random, 8)
    return bytes
  }
  return random() < GENTLY ? gently() : ways[upTo(random, ways.length)]!()
}
