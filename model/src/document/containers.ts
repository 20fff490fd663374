import type * as Y from 'yjs'
import { FIXED, type FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Place } from '../records/project.ts'

export type SharedRecord = Y.Map<unknown>
export interface LayoutEntry {
  key: string
  value: Place
}

export const NOUN_NAMES = Object.keys(NOUNS) as Noun[]
export const FIXED_NAMES = Object.keys(FIXED) as FixedName[]

/** Named top-level containers: nothing shared is ever created lazily inside another. */
export const container = (doc: Y.Doc, name: Noun | 'project' | 'meta'): Y.Map<SharedRecord> => doc.getMap(name)
export const layoutArray = (doc: Y.Doc): Y.Array<LayoutEntry> => doc.getArray('layout')
export const schemaOf = (doc: Y.Doc): number => {
  const schema = doc.getMap('meta').get('schema')
  return typeof schema === 'number' ? schema : 0
}
