import type { As, ExportOptions, What } from '@potok/exporters/node'

/** A paper to be made of a whole document, in bytes: it crosses to another thread. */
export interface Job {
  readonly update: Uint8Array
  /** The document of the sketch boards, where the paper is the project file. */
  readonly boards?: Uint8Array
  readonly what: What
  readonly as: As
  readonly options: ExportOptions
  /** Instead of `what` and `as`: a Word template of the asker's own, to be filled. */
  readonly template?: Uint8Array
}
