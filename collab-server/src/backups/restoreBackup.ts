import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { audit } from '../access/audit.ts'
import { documentsOf } from '../protocols/visitor.ts'
import { copyIn } from '../stores/postgres/copyIn.ts'
import { rowsOf } from '../stores/rowsOf.ts'
import { lookThrough } from '../stores/sqlite/damage.ts'
import { finishPutting, putInPlace } from '../stores/sqlite/inPlace.ts'
import { takeLock } from '../stores/sqlite/lock.ts'
import { reasonOf } from '../stores/sqlite/resultCodes.ts'
import { SqliteStore } from '../stores/sqlite/sqliteStore.ts'
import { StoreClosed } from '../stores/store.ts'
import { DATABASE, type Manifest, SECRET } from './manifest.ts'
import { noteOf } from './told.ts'
import { unpackBackup } from './unpackBackup.ts'

/**
 * A restored project begins an epoch that no browser can know yet, however often it began anew after the backup: of what a
 * browser holds, what was never saved is performed again on it, and nothing overwrites it.
 */
const EPOCHS_ON = 1000
const BY = 'server'
/** Held by a server for as long as it works on the folder. */
const LOCK = 'lock.sqlite'
const UNFINISHED = '.restoring-'
const NEW_EPOCH = 'UPDATE project SET epoch=?, updated=? WHERE id=?'

export interface Restored {
  readonly manifest: Manifest
  readonly projects: number
  /** Rows that do not fit their hash: they were damaged before the backup. */
  readonly damaged: number
  /** Where what stood there before lies now; null: nothing did. */
  readonly before: string | null
}

/** Whether a backup is whole and can be opened, without touching anything. Throws `UnsoundBackup`, `StoreClosed`. */
export async function verifyBackup(file: string, aside: string): Promise<Restored> {
  const folder = mkdtempSync(join(aside, 'potok-verify-'))
  try {
    return { ...(await opened(file, folder, 'looked-at')), before: null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup into a data folder that no server uses. What stood there is moved into a folder beside it, nothing is deleted.
 * Until the backup is unpacked, checked and opened, the folder stays as it is; from then on the next start finishes what is stopped. `goesOn`: the epochs stay, and browsers bring back
 * what they hold of the time since the backup, as after any loss. Throws `UnsoundBackup`, `StoreClosed`.
 */
export async function restoreBackup(
  file: string,
  dataFolder: string,
  { goesOn = false, now = new Date() }: { goesOn?: boolean; now?: Date } = {},
): Promise<Restored> {
  mkdirSync(dataFolder, { recursive: true })
  const lock = nobodyElse(dataFolder)
  try {
    finishPutting(dataFolder)
    for (const name of readdirSync(dataFolder).filter((one) => one.startsWith(UNFINISHED)))
      rmSync(join(dataFolder, name), { recursive: true })
    const folder = mkdtempSync(join(dataFolder, UNFINISHED))
    try {
      const restored = await opened(file, folder, goesOn ? 'goes-on' : 'anew')
      return { ...restored, before: putInPlace(dataFolder, folder, now) }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  } finally {
    lock.close()
  }
}

/**
 * The same into a PostgreSQL database that holds nothing yet. So a house that was one server becomes several, too. Throws `UnsoundBackup`,
 * `StoreClosed`.
 */
export async function restoreInto(postgres: string, file: string, aside: string, goesOn: boolean): Promise<Restored> {
  const folder = mkdtempSync(join(aside, 'potok-restore-'))
  try {
    const restored = await opened(file, folder, goesOn ? 'goes-on' : 'anew')
    await copyIn(postgres, folder, readFileSync(join(folder, SECRET), 'utf8'))
    return { ...restored, before: null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opened(
  file: string,
  folder: string,
  how: 'anew' | 'goes-on' | 'looked-at',
): Promise<Omit<Restored, 'before'>> {
  const manifest = await unpackBackup(file, folder)
  const store = await SqliteStore.open(folder)
  try {
    const damaged = [...lookThrough((sql, ...values) => store.read(sql, ...values))].length
    const projects = store.read<{ id: string; epoch: number }>('SELECT id, epoch FROM project')
    if (how === 'anew') for (const project of projects) await beginAnew(store, project)
    if (how !== 'looked-at') await store.write(audit('backup.restored', await noteOf(file, BY, [how, manifest.at])))
    return { manifest, projects: projects.length, damaged }
  } finally {
    await store.close()
    inOneFile(join(folder, DATABASE))
  }
}

/** What was committed last may lie beside the database: from here on the one file is all of it. */
function inOneFile(file: string): void {
  const database = new DatabaseSync(file)
  try {
    const [row] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as { busy: number }[]
    if (row?.busy !== 0) throw new Error(`${file} is still held by somebody`)
  } finally {
    database.close()
  }
}

/** Every document of a project as it is, in an epoch of its own. */
async function beginAnew(store: SqliteStore, { id, epoch }: { id: string; epoch: number }): Promise<void> {
  const now = Date.now()
  const rows = await Promise.all(
    documentsOf(id).map(async (document) => {
      const { updates } = await store.load(document, epoch)
      if (updates.length === 0) return []
      const doc = new Y.Doc()
      for (const update of updates) Y.applyUpdate(doc, update)
      const bytes = Y.encodeStateAsUpdate(doc)
      return rowsOf({ project: id, document, epoch: epoch + EPOCHS_ON, person: BY, tab: BY, bytes }, now)
    }),
  )
  await store.write([NEW_EPOCH, epoch + EPOCHS_ON, now, id], ...rows.flat())
}

/** A damaged database is what a backup is for; one that a server works on is not touched, and none is opened: that would bring it to this version. */
function nobodyElse(dataFolder: string): DatabaseSync {
  const file = join(dataFolder, LOCK)
  try {
    return takeLock(file)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason !== 'damaged') throw new StoreClosed(reason === 'busy' ? 'in-use' : reason, (error as Error).message)
    // Nothing is kept in it.
    rmSync(file)
    return takeLock(file)
  }
}
