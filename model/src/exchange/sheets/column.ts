import type { Id } from '../../ids.ts'
import type { Noun, RecordOf } from '../../records/nouns.ts'
import type { Project } from '../../records/project.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Locale } from '../../scene/shapes.ts'
import { figureText, readFigure } from '../../table/figures.ts'
import { keyOf } from '../../table/names.ts'
import { readDay } from '../days.ts'

/** What a cell is shown and read by. */
export interface By {
  readonly project: Project
  readonly locale: Locale
  /** What else is typed into the same row, under this column. */
  cell(name: string): string
  /** The thing of this name, made where there is none. */
  named(noun: 'organisations' | 'documents' | 'systems' | 'participants', name: string): Id
}

/** The head as it is written, then what others write over such a column. */
export type Heads = Readonly<Record<Locale, readonly [shown: string, ...others: string[]]>>

type Fields<N extends Noun> = Partial<Omit<RecordOf<N>, 'id' | 'deletedAt'>>

/** A column of a register: its cell of a record, and what words in it mean. Its own words, read again, change nothing. */
export interface SheetColumn<N extends Noun = Noun> {
  readonly name: string
  readonly heads: Heads
  /** How a spreadsheet holds it. A day is `2026-11-29`. */
  readonly as: 'text' | 'number' | 'day'
  show(record: RecordOf<N>, by: By): string | number
  /** Null: it is told and not taken back. */
  readonly read: ((words: string, record: RecordOf<N>, by: By) => Result<Fields<N>>) | null
}

const held = (record: object, name: string): unknown => (record as Record<string, unknown>)[name]

export const words = (words: string): string => words.trim().slice(0, 60)

type Named<N extends Noun, T> = { [K in keyof RecordOf<N>]: RecordOf<N>[K] extends T ? K : never }[keyof RecordOf<N>] &
  string

export function textual<N extends Noun>(name: Named<N, string>, heads: Heads): SheetColumn<N> {
  return {
    name,
    heads,
    as: 'text',
    show: (record) => held(record, name) as string,
    read: (typed) => ok({ [name]: typed.trim() } as Fields<N>),
  }
}

export function counted<N extends Noun>(
  name: Named<N, number | null>,
  heads: Heads,
  none: number | null = null,
): SheetColumn<N> {
  return {
    name,
    heads,
    as: 'number',
    show: (record) => (held(record, name) === none ? '' : (held(record, name) as number)),
    read(typed) {
      const read = readFigure(typed)
      return read.ok ? ok({ [name]: read.value ?? none } as Fields<N>) : read
    },
  }
}

export function dated<N extends Noun>(name: Named<N, string | null>, heads: Heads): SheetColumn<N> {
  return {
    name,
    heads,
    as: 'day',
    show: (record) => (held(record, name) as string | null) ?? '',
    read(typed) {
      const read = readDay(typed)
      return read.ok ? ok({ [name]: read.value } as Fields<N>) : read
    },
  }
}

/** A number that the server gives. */
export function numbered<N extends Noun>(name: Named<N, number | null>): SheetColumn<N> {
  return {
    name,
    heads: { ru: ['№', 'номер'], en: ['No', '#', 'number'] },
    as: 'number',
    show: (record) => (held(record, name) as number | null) ?? '',
    read: null,
  }
}

type Words<T extends string> = Readonly<
  Record<T, Readonly<Record<Locale, readonly [shown: string, ...others: string[]]>>>
>

/** One of a few, by any of its words in either language. An empty cell is `none`. */
export function chosen<N extends Noun, T extends string>(
  name: keyof RecordOf<N> & string,
  heads: Heads,
  choices: Words<T>,
  none: NoInfer<T> | null,
): SheetColumn<N> {
  return {
    name,
    heads,
    as: 'text',
    show: (record, { locale }) => {
      const value = held(record, name) as T | null
      return value === null || value === none ? '' : choices[value][locale][0]
    },
    read(typed) {
      const key = keyOf(typed)
      if (key === '' || /^[-–—]$/u.test(key)) return ok({ [name]: none } as Fields<N>)
      const found = (Object.keys(choices) as T[]).find(
        (one) => keyOf(one) === key || [...choices[one].ru, ...choices[one].en].some((word) => keyOf(word) === key),
      )
      if (!found) return refuse('table.noChoice', `"${typed}" is none of the choices.`, [], { text: words(typed) })
      return ok({ [name]: found } as Fields<N>)
    },
  }
}

const YES = /^(?:да|yes|true|истина|\+|x|х|✓|1)$/iu
const NO = /^(?:|нет|no|false|ложь|[-–—]|0)$/iu

export function ticked<N extends Noun>(name: Named<N, boolean>, heads: Heads): SheetColumn<N> {
  return {
    name,
    heads,
    as: 'text',
    show: (record, { locale }) => (held(record, name) ? (locale === 'ru' ? 'да' : 'yes') : ''),
    read(typed) {
      const key = typed.trim()
      if (YES.test(key)) return ok({ [name]: true } as Fields<N>)
      if (NO.test(key)) return ok({ [name]: false } as Fields<N>)
      return refuse('table.noChoice', `"${typed}" is none of the choices.`, [], { text: words(typed) })
    },
  }
}

/** Numbers of others, `1, 4`: those that nobody has are refused. */
export function numbersOf(typed: string, known: ReadonlyMap<number, Id>): Result<Id[]> {
  const found: Id[] = []
  for (const one of typed.split(/[\s,;]+/u).filter((part) => part !== '' && !/^[-–—]$/u.test(part))) {
    const id = known.get(Number(one.replace(/^№/u, '')))
    if (!id) return refuse('table.noNumber', `There is no number ${one}.`, [], { text: words(one) })
    if (!found.includes(id)) found.push(id)
  }
  return ok(found)
}

export const byNumber = (records: ReadonlyMap<Id, { id: Id; number: number | null }>): Map<number, Id> =>
  new Map([...records.values()].flatMap(({ id, number }) => (number === null ? [] : [[number, id]])))

export const share = (value: number, locale: Locale): string => `${figureText(value * 100, locale, 1e9)} %`
