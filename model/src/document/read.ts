import * as Y from 'yjs'
import type { Id } from '../ids.ts'
import type { Field, Fields, Plain } from '../records/fields.ts'

/** Reads a shared record as a plain frozen one. Never throws: what is missing or malformed is the field's absent value. */
export function readRecord<F extends Fields>(fields: F, id: Id, record: unknown): Plain<F> {
  const plain: Record<string, unknown> = { id, deletedAt: null }
  if (record instanceof Y.Map) {
    const deletedAt = record.get('deletedAt')
    plain.deletedAt = typeof deletedAt === 'number' ? deletedAt : null
    for (const [name, field] of Object.entries(fields)) plain[name] = readField(field, record.get(name))
  } else {
    for (const [name, field] of Object.entries(fields)) plain[name] = field.absent
  }
  return Object.freeze(plain) as Plain<F>
}

function readField(field: Field<unknown>, stored: unknown): unknown {
  if (field.kind === 'text') return stored instanceof Y.Text ? stored.toString() : field.absent
  if (field.kind === 'set') {
    if (!(stored instanceof Y.Map)) return field.absent
    const kept = [...stored.entries()].filter(([, kept]) => kept === true).map(([id]) => id)
    return Object.freeze(kept.sort())
  }
  return stored !== undefined && field.accepts(stored) ? freeze(stored) : field.absent
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
