import type { Id } from '@potok/model'
import type { Kept } from './kept.ts'

type Thing = 'step' | 'flow' | 'lane'

/** What each element is called: as in the file that it came from, else by its own id. */
export class Names {
  readonly #kept: Kept

  constructor(kept: Kept) {
    this.#kept = kept
  }

  of(thing: Thing, id: Id): string {
    return this.#kept.nameOf(id)?.id || `${thing}_${id.replace(/[^\w.-]/g, '_')}`
  }
}
