import { type Refusal, type Result, refuse } from '@potok/model'
import { type Parts, partsOf } from '../zip/parts.ts'

/** Bytes of the file, of all its parts unpacked, and how many there may be. */
const LIMITS = { file: 5 << 20, content: 40 << 20, parts: 1000 }

/**
 * The parts of an archive that may be a template: what it says of its own sizes is not believed, every part is unpacked up to
 * a limit. Refused in one sentence: `template-not-docx`, `template-too-large`, `template-macros`, `template-active`, `template-outside`.
 */
export function templateParts(bytes: Uint8Array): Result<Parts> {
  const parts = partsOf(bytes, LIMITS)
  if (parts === 'too-large') return tooLarge()
  if (parts === 'not-archive') return notDocx()
  return harmless(parts) ?? { ok: true, value: parts }
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
  const most = LIMITS.file >> 20
  const content = LIMITS.content >> 20
  return refuse(
    'template-too-large',
    `The template is too large: at most ${most} MB, ${content} MB unpacked, ${LIMITS.parts} parts.`,
    [],
    { most, content, parts: LIMITS.parts },
  )
}
