import { Pool, type PoolClient } from 'pg'

/** Whoever owns a project, and how the others reach them. */
export interface Owner {
  readonly server: string
  readonly address: string
  readonly fence: number
}

const LEASE_SECONDS = 10
/** A lease that is older missed a renewal. */
const MISSED_SECONDS = 4
const CONNECTIONS = 3
const CONNECT_MS = 5000
const ANSWER_MS = 8000

/**
 * Which server owns which project, by PostgreSQL's clock alone. A server lives as long as its lease; a project is taken from a server that
 * does not, with a fence one higher, and no sooner than what that one was committing is committed (`committing.ts` holds the owner's row).
 */
export class Owners {
  readonly #pool: Pool
  readonly #me: { readonly id: string; address: string }

  constructor(url: string, me: { readonly id: string; readonly address: string }) {
    this.#me = { ...me }
    this.#pool = new Pool({
      connectionString: url,
      application_name: 'potok owners',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    })
    this.#pool.on('error', () => {})
  }

  /** Forgets servers that did not come back for a day: who begins anew has another id. */
  async tidy(): Promise<void> {
    await this.#pool.query(`DELETE FROM server WHERE until < clock_timestamp() - interval '1 day'`)
  }

  /** The lease of this server begins or goes on. Which projects it still owns. */
  async renew(): Promise<ReadonlyMap<string, number>> {
    const { id, address } = this.#me
    await this.#pool.query(
      `INSERT INTO server VALUES($1, $2, clock_timestamp() + $3 * interval '1 second', clock_timestamp())
       ON CONFLICT(id) DO UPDATE SET until=excluded.until, address=excluded.address`,
      [id, address, LEASE_SECONDS],
    )
    const { rows } = await this.#pool.query<{ project: string; fence: number }>(
      'SELECT project, fence FROM owner WHERE server=$1',
      [id],
    )
    return new Map(rows.map(({ project, fence }) => [project, fence]))
  }

  /**
   * Nobody listens at the address of this server: unless its lease was just renewed, its time is over. Should it live all the same, the
   * fence keeps what it writes away from what others own.
   */
  async giveUp(address: string): Promise<void> {
    await this.#pool.query(
      `UPDATE server SET until=clock_timestamp() WHERE address=$1 AND id<>$2
       AND until BETWEEN clock_timestamp() AND clock_timestamp() + $3 * interval '1 second'`,
      [address, this.#me.id, LEASE_SECONDS - MISSED_SECONDS],
    )
  }

  /** Takes the project unless a living server owns it; the answer is who does. */
  async claim(project: string): Promise<Owner> {
    const { id, address } = this.#me
    for (;;) {
      const { rows } = await this.#pool.query<{ fence: number }>(
        `INSERT INTO owner VALUES($1, $2, 1, clock_timestamp()) ON CONFLICT(project) DO UPDATE
         SET server=excluded.server, fence=owner.fence + (owner.server IS DISTINCT FROM excluded.server)::int, at=excluded.at
         WHERE owner.server=$2 OR NOT EXISTS
           (SELECT 1 FROM server WHERE server.id = owner.server AND server.until > clock_timestamp())
         RETURNING fence`,
        [project, id],
      )
      if (rows[0]) return { server: id, address, fence: rows[0].fence }
      const other = await this.#owner(project)
      if (other) return other
    }
  }

  /** Where the others reach this server, once it listens. */
  set address(address: string) {
    this.#me.address = address
  }

  get id(): string {
    return this.#me.id
  }

  isMe({ server }: Owner): boolean {
    return server === this.#me.id
  }

  /** Nobody owns it any more: the next who is asked does. */
  async release(project: string): Promise<void> {
    await this.#pool.query('UPDATE owner SET server=NULL WHERE project=$1 AND server=$2', [project, this.#me.id])
  }

  /** The living servers of the house. */
  async servers(): Promise<{ id: string; address: string; begun: Date; projects: number }[]> {
    const { rows } = await this.#pool.query(
      `SELECT id, address, begun, (SELECT count(*)::int FROM owner WHERE owner.server = server.id) AS projects
       FROM server WHERE until > clock_timestamp() ORDER BY begun`,
    )
    return rows
  }

  /** A server that goes leaves everything it owned. */
  async leave(): Promise<void> {
    if (this.#pool.ended) return
    await this.#pool.query('DELETE FROM server WHERE id=$1', [this.#me.id]).catch(() => {})
    await this.#pool.end()
  }

  /** Runs on one connection, for what is not about owners. */
  async with<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }

  async #owner(project: string): Promise<Owner | null> {
    const { rows } = await this.#pool.query<Owner>(
      `SELECT server, address, fence FROM owner JOIN server ON server.id = owner.server
       WHERE project=$1 AND until > clock_timestamp()`,
      [project],
    )
    return rows[0] ?? null
  }
}
