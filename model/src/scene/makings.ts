import type { Id } from '../ids.ts'
import type { Making } from './making.ts'
import type { Scene } from './shapes.ts'

/** How each scene was made: it hangs on the scene and dies with it. */
export const makings = new WeakMap<Scene, Making>()

/** A scene in which something is carried, and the one it will be again when it is put back. */
export interface Carried {
  readonly settled: Scene
  readonly boxes: ReadonlySet<Id>
  readonly flows: ReadonlySet<Id>
}

export const carried = new WeakMap<Scene, Carried>()
