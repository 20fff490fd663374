import type { As, ExportOptions, What } from '@potok/exporters/node'

/** A paper to be made of a whole document, in bytes: it crosses to another thread. */
export interface Job {
  readonly update: Uint8Array
  /** The document of the sketch boards, where the project file is the paper or goes inside it. */
  readonly boards?: Uint8Array
  /** What is said about the project, where the project file is the paper; and who is called how. */
  readonly talk?: { readonly update: Uint8Array; readonly names: Readonly<Record<string, string>> }
  readonly what: What
  readonly as: As
  readonly options: ExportOptions
  /** Instead of `what` and `as`: a Word template of the asker's own, to be filled. */
  readonly template?: Uint8Array
}

/** A file of an organisation, to be read by those who will use it: away from everybody else, whatever it is. */
export interface Check {
  readonly check: 'logo' | 'font' | 'template'
  readonly bytes: Uint8Array
}

/** The file as it is kept, and what it is. */
export interface Checked {
  readonly bytes: Uint8Array
  readonly facts: Readonly<Record<string, unknown>>
}
