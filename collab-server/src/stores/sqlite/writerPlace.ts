export interface WriterPlace {
  readonly file: string
  readonly lock: string
  /** Names this opening of the store, so that a group sent twice is committed once. */
  readonly run: string
}
