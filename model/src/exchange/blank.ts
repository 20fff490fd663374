import { readRecord } from '../document/read.ts'
import type { Id } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'

/** A record of which nothing is said. */
export const blankOf = (noun: Noun, id: Id): object => readRecord(NOUNS[noun], id, null)
