import type { Difference, Id, Locale, Project, Result, TablesRead, Wanted } from '@potok/model'

export const IMPORTS = ['xlsx', 'csv', 'bpmn', 'drawio', 'svg', 'json'] as const
export type ImportName = (typeof IMPORTS)[number]

/** Where a file goes. Plain, so that it travels to a worker. */
export interface Destination {
  readonly project: Project
  /** The language of heads, codes and names that come to be. */
  readonly locale: Locale
  /** The file's own name: what a map without a name is called by. */
  readonly fileName: string
  /** The map that the file is brought to, for what goes onto a map that is there; null: none is meant. */
  readonly onto?: Id | null
  /** Of tables: rows that stay out, clashes that come in. */
  readonly wanted?: Wanted
}

/** Something of a file that does not come along as it stands there, by its code (`importing.left.CODE`), and where it stands. */
export interface Left {
  readonly code: string
  /** As whoever made the file would look for it: `Операции, строка 5, «Время»`, `page 2, Task_7`. */
  readonly place: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What a file comes to in the project. Nothing is written: `takeChanges` does it in one deed. */
export interface Understood {
  readonly changes: readonly Difference[]
  /** Maps that come to be. */
  readonly maps: readonly Id[]
  readonly left: readonly Left[]
  /** Of tables: row by row, what they say otherwise. */
  readonly tables?: TablesRead
}

/** One way in: a kind of file. */
export interface Importer {
  readonly name: ImportName
  readonly extensions: readonly string[]
  /** Whether these bytes begin as such a file does, whatever it is called. */
  knows(bytes: Uint8Array): boolean
  /** Refused by a code with a sentence and its values; a bug alone is thrown. */
  read(bytes: Uint8Array, into: Destination): Promise<Result<Understood>>
}
