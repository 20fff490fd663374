import type { Picture } from '@potok/model'
import type { Shown } from '../canvas/system/SystemGround.tsx'

/** What looks as before keeps its identity, so that what hangs on it is not painted again: a colleague's pointer changes nothing here. */
export function steadied(before: Shown, now: Shown): Shown {
  const { picture, selection, lit, rings } = before
  return {
    picture: samePicture(picture, now.picture) ? picture : now.picture,
    selection: sameWords([...selection], [...now.selection]) ? selection : now.selection,
    lit: lit && now.lit && sameWords([...lit], [...now.lit]) ? lit : now.lit,
    loop: now.loop,
    rings: sameWords([...rings].flat(2), [...now.rings].flat(2)) ? rings : now.rings,
  }
}

const samePicture = (a: Picture, b: Picture): boolean =>
  a.relations === b.relations &&
  a.elements.size === b.elements.size &&
  [...b.elements].every(([id, element]) => a.elements.get(id) === element) &&
  JSON.stringify(a.groups) === JSON.stringify(b.groups)

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])
