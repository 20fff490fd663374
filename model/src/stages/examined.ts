import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'

/** `elsewhere`: Potok does not keep it yet; it holds nothing up. */
export type ToolState = 'empty' | 'started' | 'complete' | 'approved' | 'elsewhere'

/** What a tool lacks until it is complete: `code` names its sentence in the language files (`stages.lacks.<code>`). */
export interface Lack {
  readonly code: string
  readonly count: number
  /** The records that lack it, to be shown. */
  readonly about: readonly Id[]
  /** Names of the fields that are not filled in, where it is about fields. */
  readonly fields: readonly string[]
}

/** How far a tool is: `done` of `all` where a whole is known, else so many things. */
export interface Examined {
  readonly state: ToolState
  readonly done: number
  readonly all: number | null
  readonly lacks: readonly Lack[]
}

/** One of the regulation's tools; `examine` is pure. */
export interface Tool {
  readonly name: string
  examine(project: Project): Examined
}

export const lack = (code: string, count = 1, more: Partial<Pick<Lack, 'about' | 'fields'>> = {}): Lack => ({
  code,
  count,
  about: [],
  fields: [],
  ...more,
})

/** A lack of those records that do not keep to it; none where all do. */
export function lackOf<T extends { readonly id: Id }>(
  code: string,
  records: readonly T[],
  isRight: (record: T) => boolean,
): Lack[] {
  const about = records.filter((record) => !isRight(record)).map(({ id }) => id)
  return about.length === 0 ? [] : [lack(code, about.length, { about })]
}

/** Nothing done is empty, everything done without a lack is complete. */
export function examined(done: number, all: number | null, lacks: readonly Lack[]): Examined {
  return { state: lacks.length === 0 ? 'complete' : done === 0 ? 'empty' : 'started', done, all, lacks }
}

/** A list that has something in it, none of which lacks anything. */
export function examinedList<T extends { readonly id: Id }>(
  records: readonly T[],
  rules: Readonly<Record<string, (record: T) => boolean>>,
): Examined {
  if (records.length === 0) return examined(0, null, [lack('none')])
  const lacks = Object.entries(rules).flatMap(([code, isRight]) => lackOf(code, records, isRight))
  return examined(records.length, null, lacks)
}

const ELSEWHERE: Examined = Object.freeze({ state: 'elsewhere', done: 0, all: null, lacks: [] })

export const elsewhere = (name: string): Tool => ({ name, examine: () => ELSEWHERE })

export const isWritten = (words: string): boolean => words.trim() !== ''
