import type { Id } from '../ids.ts'
import type { FixedName, FixedRecord } from './fixed.ts'
import type { Noun, RecordOf } from './nouns.ts'

/** A place on the map in scene units: x, y of the upper left corner, and a size where one was given by hand. */
export type Place = readonly [x: number, y: number] | readonly [x: number, y: number, width: number, height: number]

/**
 * The plain, frozen snapshot of a project document. It holds living records only (neither deleted nor part of
 * something deleted); a record that did not change keeps its identity from one snapshot to the next.
 */
export type Project = { readonly [F in FixedName]: FixedRecord<F> } & {
  readonly [N in Noun]: ReadonlyMap<Id, RecordOf<N>>
} & { readonly layout: ReadonlyMap<Id, Place> }
