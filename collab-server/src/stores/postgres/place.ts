/** Where a store over PostgreSQL lies. */
export interface PostgresPlace {
  readonly url: string
  /** The file of the mirror beside this server. */
  readonly mirror: string
  /** The id under which this server owns projects. */
  readonly server: string
  /** Names this opening of the store, so that a group sent twice is committed once. */
  readonly run: string
}
