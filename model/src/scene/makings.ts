import type { Making } from './making.ts'
import type { Scene } from './shapes.ts'

/** How each scene was made: it hangs on the scene and dies with it. */
export const makings = new WeakMap<Scene, Making>()
