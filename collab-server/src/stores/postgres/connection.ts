import { Client, types } from 'pg'
import type { StorageReason } from '../store.ts'

const INT8 = 20
// Our numbers are moments in milliseconds and counts: all of them are safe as numbers.
types.setTypeParser(INT8, Number)

const CONNECT_MS = 5000

/** One connection. Somebody who went away without a word is noticed by the system's own probes. */
export async function connected(url: string, name: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: `potok ${name}`,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  })
  // Without a listener a connection that ends by itself would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A statement or a value that PostgreSQL will never take, as opposed to a server that may come back. */
export const isRefusedForGood = (error: unknown): boolean => /^(22|23)/.test(codeOf(error))

/** The word for whoever waits: what PostgreSQL says of its own disk, else that it is away. */
export function reasonOf(error: unknown): StorageReason {
  const code = codeOf(error)
  if (code === '53100') return 'disk-full'
  if (/^XX/.test(code)) return 'damaged'
  return code === '25006' || code === '42501' ? 'unwritable' : 'busy'
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')
