import type { BoardKey } from '@potok/model'
import type { TLRecord } from 'tldraw'

type Inner = Record<string, unknown>

/** A thing on the sheet as the fields that people change each on its own. */
export function fieldsOf(thing: TLRecord): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [name, value] of Object.entries(thing)) {
    if (name === 'id' || name === 'typeName' || value === undefined) continue
    if (name !== 'props' && name !== 'meta') fields.set(name, value)
    else
      for (const [inner, one] of Object.entries(value as Inner))
        if (one !== undefined) fields.set(`${name}.${inner}`, one)
  }
  return fields
}

/** And back; what is missing is left to whoever checks it. */
export function thingOf({ kind, id }: BoardKey, fields: Iterable<readonly [string, unknown]>): TLRecord {
  const thing: Inner = { id, typeName: kind, meta: {} }
  if (kind === 'shape' || kind === 'asset' || kind === 'binding') thing.props = {}
  for (const [field, value] of fields) {
    const [name = '', inner] = field.split('.')
    if (inner === undefined) thing[name] = value
    else (thing[name] as Inner)[inner] = value
  }
  return thing as unknown as TLRecord
}
