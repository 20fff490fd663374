/** Where a store over PostgreSQL lies. */
export interface PostgresPlace {
  readonly url: string
  /** The file of the mirror beside this server. */
  readonly mirror: string
  /** Held by the server whose folder this is. */
  readonly lock: string
  /** The id under which this server owns projects. */
  readonly server: string
  /** Names this opening of the store, so that a group sent twice is committed once. */
  readonly run: string
}
