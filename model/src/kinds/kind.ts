import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'

/** What sort of map: which records it has, how an empty one begins, how it is copied. Deleting the map hides them all (D6). */
export interface MapKind {
  /** Stands in `map.kind`. */
  readonly name: string
  /** The nouns whose records belong to such a map by their field `map` (`OWNERS`), owners first. */
  readonly nouns: readonly Noun[]
  /** What an empty one begins with, in the undo step that makes it. */
  begin?(draft: Draft, map: Id): void
  /** Puts a copy of what is on one map onto another: old → new ids. Without it every record of `nouns` is copied. */
  copy?(draft: Draft, from: Id, to: Id): ReadonlyMap<Id, Id>
}
