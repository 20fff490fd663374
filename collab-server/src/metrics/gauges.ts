import { Gauge, type Registry } from 'prom-client'

/** What a running server is asked at each look. */
export interface Looked {
  readonly documents: number
  readonly connections: number
  readonly sockets: number
  /** What waits for the reader who is furthest behind. */
  readonly mostBuffered: number
  readonly waitingBytes: number
  readonly unlogged: number
  readonly tailRows: number
  readonly storageOk: boolean
  readonly queued: number
  readonly committed: number
  /** Seconds since the newest backup; null: none is made here. */
  readonly backupAge: number | null
  /** Null: this server is alone. */
  readonly cluster: { readonly leaseAge: number; readonly owned: number; readonly isBusUp: boolean } | null
}

const GAUGES: readonly { readonly name: string; readonly help: string; of(looked: Looked): number | null }[] = [
  { name: 'documents_open', help: 'Documents in memory', of: ({ documents }) => documents },
  { name: 'connections', help: 'Connections to documents', of: ({ connections }) => connections },
  { name: 'sockets', help: 'Open sockets', of: ({ sockets }) => sockets },
  {
    name: 'buffered_bytes_max',
    help: 'What waits for the reader who is furthest behind',
    of: ({ mostBuffered }) => mostBuffered,
  },
  {
    name: 'journal_waiting_edits',
    help: 'Edits that are not committed yet; returns to 0',
    of: ({ unlogged }) => unlogged,
  },
  {
    name: 'journal_tail_rows',
    help: 'Rows behind their snapshots, of the documents in memory that were edited',
    of: ({ tailRows }) => tailRows,
  },
  {
    name: 'journal_waiting_bytes',
    help: 'Bytes of edits that are not committed yet; returns to 0',
    of: ({ waitingBytes }) => waitingBytes,
  },
  { name: 'journal_position', help: 'What was queued for the journal', of: ({ queued }) => queued },
  { name: 'journal_groups', help: 'Groups of statements that were committed', of: ({ committed }) => committed },
  { name: 'storage_ok', help: '1: the store takes what is written', of: ({ storageOk }) => (storageOk ? 1 : 0) },
  { name: 'backup_age_seconds', help: 'Age of the newest backup', of: ({ backupAge }) => backupAge },
  {
    name: 'lease_age_seconds',
    help: 'Since this server renewed its right to its projects; above 10 it loses them',
    of: ({ cluster }) => cluster && cluster.leaseAge,
  },
  { name: 'projects_owned', help: 'Projects that this server owns', of: ({ cluster }) => cluster && cluster.owned },
  { name: 'bus_up', help: '1: the servers hear each other at once', of: ({ cluster }) => cluster && +cluster.isBusUp },
]

const made = new WeakMap<Registry, readonly Gauge[]>()

/** Everything as text for Prometheus. */
export async function told(registry: Registry, looked: Looked): Promise<string> {
  const gauges =
    made.get(registry) ??
    GAUGES.map(({ name, help }) => new Gauge({ name: `potok_${name}`, help, registers: [registry] }))
  made.set(registry, gauges)
  for (const [at, { of }] of GAUGES.entries()) {
    const value = of(looked)
    if (value !== null) gauges[at]!.set(value)
    else gauges[at]!.reset()
  }
  return registry.metrics()
}
