import { parentPort, workerData } from 'node:worker_threads'
import type { Client } from 'pg'
import { addUp, replay } from '../replay.ts'
import { type Kept, type KeptRow, kept, loaded } from '../sqlite/reading.ts'
import type { LoadedDocument } from '../store.ts'
import { connected } from './connection.ts'
import type { FromReader, ToReader } from './reader.ts'

const LONG_ROWS = 500
const LONG_BYTES = 256 << 10

const port = parentPort!
const { url } = workerData as { url: string }
const WHERE = 'WHERE document=$1 AND epoch=$2'

let client: Client | null = null
let last: Promise<unknown> = Promise.resolve()

async function connection(): Promise<Client> {
  if (client) return client
  const made = await connected(url, 'reader')
  made.once('end', () => {
    if (client === made) client = null
  })
  client = made
  return made
}

async function keptOf(document: string, epoch: number): Promise<Kept> {
  const one = await connection()
  const rows = async (sql: string, ...more: number[]) =>
    (await one.query<KeptRow>(sql, [document, epoch, ...more])).rows as readonly KeptRow[]
  await one.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const snapshot = await rows(`SELECT seq, bytes, hash FROM snapshot ${WHERE}`)
    const before = await rows(`SELECT seq, bytes, hash FROM snapshot_before ${WHERE}`)
    const from = (seq: number) => rows(`SELECT seq, bytes, hash FROM journal ${WHERE} AND seq>$3 ORDER BY seq`, seq)
    const tail = await from(snapshot[0]?.seq ?? 0)
    const found = kept(document, epoch, {
      snapshot: () => snapshot,
      before: () => [],
      tail: () => tail,
      versions: () => [],
    })
    if (found.damage.length === 0) return found
    const whole = await from(0)
    const versions = await rows(
      `SELECT 0 AS seq, content.bytes, content.hash FROM version JOIN content ON content.hash = version.content ${WHERE}
       ORDER BY version.at DESC LIMIT 5`,
    )
    return kept(document, epoch, {
      snapshot: () => snapshot,
      before: () => before,
      tail: (after) => whole.filter(({ seq }) => seq > after),
      versions: () => versions,
    })
  } finally {
    await one.query('COMMIT')
  }
}

function added(found: Kept): LoadedDocument {
  const all = loaded(found)
  const isLong = all.tailRows > LONG_ROWS || all.tailBytes > LONG_BYTES
  return isLong ? { ...all, updates: [addUp(all.updates)] } : all
}

async function sizeOf(document: string, epoch: number): Promise<{ rows: number; bytes: number }> {
  const { rows } = await (await connection()).query<{ rows: number; bytes: number }>(
    `SELECT count(*)::bigint AS rows, coalesce(sum(length(bytes)), 0)::bigint AS bytes FROM journal ${WHERE}
     AND seq > coalesce((SELECT seq FROM snapshot ${WHERE}), 0)`,
    [document, epoch],
  )
  return rows[0]!
}

async function answer({ number, work, document, epoch }: ToReader): Promise<FromReader> {
  if (work === 'size') return { number, size: await sizeOf(document, epoch) }
  const found = await keptOf(document, epoch)
  if (work === 'load') return { number, loaded: added(found) }
  const made = found.damage.length > 0 ? null : replay(document, found.bases, found.tail)
  return { number, damage: found.damage, made }
}

port.on('message', (message: ToReader) => {
  if (message.work === 'close') {
    last = last.then(() => client?.end()).then(() => port.close())
    return
  }
  last = last.then(async () => {
    try {
      port.postMessage(await answer(message))
    } catch (error) {
      const gone = client
      client = null
      void gone?.end().catch(() => {})
      port.postMessage({ number: message.number, failed: (error as Error).message } satisfies FromReader)
    }
  })
})
