import * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { Field, Fields } from '../records/fields.ts'
import type { SharedRecord } from './containers.ts'

/** A record before it lives: born hidden, so that undoing its creation hides it again instead of removing it. */
export const HIDDEN = 0

/** Builds a whole shared record with every text and set it will ever need. */
export function bornRecord(fields: Fields, given: Record<string, unknown>, deletedAt: number | null): SharedRecord {
  const record: SharedRecord = new Y.Map()
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name] ?? field.absent
    if (field.kind === 'text') record.set(name, new Y.Text(value as string))
    else if (field.kind === 'set') record.set(name, bornSet(value as readonly Id[]))
    else if (name in given) record.set(name, value)
  }
  if (deletedAt !== null) record.set('deletedAt', deletedAt)
  return record
}

export function writeField(record: SharedRecord, name: string, field: Field<unknown>, value: unknown): void {
  const stored = record.get(name)
  if (field.kind === 'text') {
    if (stored instanceof Y.Text) rewrite(stored, value as string)
    return
  }
  if (field.kind === 'set') {
    if (!(stored instanceof Y.Map)) return
    const wanted = new Set(value as readonly Id[])
    for (const [id, kept] of stored.entries()) if (kept === true && !wanted.has(id)) stored.set(id, false)
    for (const id of wanted) if (stored.get(id) !== true) stored.set(id, true)
    return
  }
  if (JSON.stringify(stored) !== JSON.stringify(value)) record.set(name, value)
}

/** Sets a whole text as the smallest change of its middle, so that a colleague's caret and words stay. */
function rewrite(text: Y.Text, wanted: string): void {
  const present = text.toString()
  if (present === wanted) return
  const most = Math.min(present.length, wanted.length)
  let head = 0
  while (head < most && present[head] === wanted[head]) head++
  let tail = 0
  while (tail < most - head && present[present.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++
  // A pair of surrogates is one sign: never cut it in two.
  if (head > 0 && isHigh(present.charCodeAt(head - 1))) head--
  if (tail > 0 && isLow(present.charCodeAt(present.length - tail))) tail--
  if (present.length - head - tail > 0) text.delete(head, present.length - head - tail)
  const middle = wanted.slice(head, wanted.length - tail)
  if (middle) text.insert(head, middle)
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff

function bornSet(ids: readonly Id[]): Y.Map<boolean> {
  const set = new Y.Map<boolean>()
  for (const id of ids) set.set(id, true)
  return set
}
