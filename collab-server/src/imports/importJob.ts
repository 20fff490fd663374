/** A file to be read against a whole document, in bytes: it crosses to another thread. */
export interface ImportJob {
  readonly update: Uint8Array
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly locale: 'ru' | 'en'
  readonly onto: string | null
  /** Of tables: rows that stay out, clashes that come in. */
  readonly without: readonly string[]
  readonly clashes: readonly string[]
}
