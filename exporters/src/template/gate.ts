import { inflateRawSync } from 'node:zlib'
import { type Refusal, type Result, refuse } from '@potok/model'
import { strFromU8 } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

const LARGEST_FILE = 5 << 20
/** Of all parts, unpacked. */
const LARGEST_CONTENT = 40 << 20
const MOST_PARTS = 1000
const END_SIGN = 0x06054b50
const ENTRY_SIGN = 0x02014b50
const LOCAL_SIGN = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 0xffff
const [STORED, DEFLATED] = [0, 8]

/**
 * The parts of an archive that may be a template: what it says of its own sizes is not believed, every part is unpacked up to
 * a limit. Refused in one sentence: `template-not-docx`, `template-too-large`, `template-macros`, `template-active`, `template-outside`.
 */
export function templateParts(bytes: Uint8Array): Result<Parts> {
  if (bytes.length > LARGEST_FILE) return tooLarge()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return notDocx()
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) return tooLarge()
  const parts: Record<string, Uint8Array> = {}
  let at = view.getUint32(end + 16, true)
  let left = LARGEST_CONTENT
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return notDocx()
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [packed, named] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)]
    const local = view.getUint32(at + 42, true)
    const name = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + named))
    at += ENTRY_SIZE + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (flags & 1 || Object.hasOwn(parts, name) || local + LOCAL_SIZE > bytes.length) return notDocx()
    if (view.getUint32(local, true) !== LOCAL_SIGN) return notDocx()
    const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + packed > bytes.length) return notDocx()
    if (name.endsWith('/')) continue
    const content = unpacked(bytes.subarray(from, from + packed), method, left)
    if (!content) return method === STORED || method === DEFLATED ? tooLarge() : notDocx()
    left -= content.length
    parts[name] = content
  }
  return harmless(parts) ?? { ok: true, value: parts }
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END_SIGN) return at
  return null
}

function unpacked(packed: Uint8Array, method: number, most: number): Uint8Array | null {
  if (method === STORED) return packed.length <= most ? packed.slice() : null
  if (method !== DEFLATED) return null
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }))
  } catch {
    return null
  }
}

/** What a template may not bring with it. Links that a reader clicks and the name of a Word template are let be. */
function harmless(parts: Parts): Refusal | null {
  const types = textOf(parts, '[Content_Types].xml')
  if (types === '' || !parts['word/document.xml']) return notDocx()
  const names = Object.keys(parts)
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject|vbaData/i.test(name)))
    return refuse('template-macros', 'The template has macros. Save it as DOCX without macros.')
  if (names.some((name) => /\/activeX\/|oleObject|\/embeddings\/.*\.bin$/i.test(name)))
    return refuse('template-active', 'The template has embedded objects. Take them out.')
  for (const name of names) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const text = textOf(parts, name)
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return notDocx()
    if (name.endsWith('.rels') && loadsFromOutside(text))
      return refuse('template-outside', 'The template takes pictures or parts from outside. Put them into the file.')
  }
  return null
}

const loadsFromOutside = (rels: string): boolean =>
  (rels.match(/<Relationship\b[^>]*>/g) ?? []).some(
    (one) => /TargetMode="External"/i.test(one) && !/\/(hyperlink|attachedTemplate)"/.test(one),
  )

const textOf = (parts: Parts, name: string): string => {
  const bytes = parts[name]
  return bytes ? new TextDecoder().decode(bytes) : ''
}

const notDocx = () => refuse('template-not-docx', 'This is not a DOCX file.')

const tooLarge = () => {
  const most = LARGEST_FILE >> 20
  const content = LARGEST_CONTENT >> 20
  return refuse(
    'template-too-large',
    `The template is too large: at most ${most} MB, ${content} MB unpacked, ${MOST_PARTS} parts.`,
    [],
    { most, content, parts: MOST_PARTS },
  )
}
