import type { TLRecord, TLShape } from 'tldraw'
import { PAGE } from './page.ts'

const DEEPEST = 50

type Find = (id: string) => TLRecord | undefined

/**
 * Two people at once may leave a thing in a frame that is gone, two groups in each other, an arrow on nothing. Read so, all
 * of it stands on the sheet; null: there is nothing to show.
 */
export function settled(thing: TLRecord, find: Find): TLRecord | null {
  if (thing.typeName === 'binding') return find(thing.fromId) && find(thing.toId) ? thing : null
  if (thing.typeName !== 'shape' || thing.parentId === PAGE || standsSomewhere(thing, find)) return thing
  return { ...thing, parentId: PAGE }
}

function standsSomewhere(shape: TLShape, find: Find): boolean {
  let at: TLRecord | undefined = shape
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (at?.typeName !== 'shape') return false
    if (at.parentId === PAGE) return true
    at = find(at.parentId)
    if (at?.id === shape.id) return false
  }
  return false
}
