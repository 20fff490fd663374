import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { pack } from 'tar-stream'
import { hashed } from './hashed.ts'
import { DATABASE, FORMAT, type Manifest, SECRET } from './manifest.ts'

/** Pages that are copied before others get their turn at the database. */
const PAGES_AT_ONCE = 500

interface Making {
  readonly now?: Date
  /** Where it is going to be made, until it is put in its place: whoever is stopped meanwhile takes it away. */
  onAside?(folder: string): void
}

/**
 * Everything lasting of a data folder as one file, beside a server that goes on working: a copy of the database as it was at
 * one moment, what sign-ins are signed with, and a manifest of hashes. The file is there whole or not at all.
 */
export async function makeBackup(
  dataFolder: string,
  file: string,
  { now = new Date(), onAside = () => {} }: Making = {},
): Promise<Manifest> {
  const aside = join(dirname(file), `.potok-backup-${randomUUID()}`)
  onAside(aside)
  try {
    mkdirSync(aside, { mode: 0o700 })
    const source = new DatabaseSync(join(dataFolder, DATABASE), { readOnly: true })
    try {
      // One look at the database for the whole copy: else every commit of the server would begin it anew, and it would never end.
      source.exec('BEGIN')
      source.prepare('SELECT count(*) FROM sqlite_master').get()
      await backup(source, join(aside, DATABASE), { rate: PAGES_AT_ONCE })
    } finally {
      source.close()
    }
    const found = [
      { name: DATABASE, path: join(aside, DATABASE) },
      { name: SECRET, path: join(dataFolder, SECRET) },
    ] as const
    const files = await Promise.all(
      found
        .filter(({ path }) => existsSync(path))
        .map(async ({ name, path }) => ({ name, path, size: statSync(path).size, sha256: await hashed(path) })),
    )
    const manifest: Manifest = {
      potok: 'backup',
      format: FORMAT,
      at: now.toISOString(),
      files: files.map(({ path: _path, ...one }) => one),
    }
    const part = join(aside, 'part')
    await write(part, manifest, files, now)
    renameSync(part, file)
    return manifest
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function write(
  part: string,
  manifest: Manifest,
  files: readonly { readonly name: string; readonly path: string; readonly size: number }[],
  mtime: Date,
): Promise<void> {
  const archive = pack()
  const written = pipeline(archive, createZstdCompress(), createWriteStream(part, { mode: 0o600 }))
  archive.entry({ name: 'manifest.json', mtime }, `${JSON.stringify(manifest, null, 1)}\n`)
  for (const { name, path, size } of files) {
    const entry = archive.entry({ name, size, mtime, mode: 0o600 })
    await pipeline(createReadStream(path), entry)
  }
  archive.finalize()
  await written
  const handle = await open(part, 'r+')
  await handle.sync()
  await handle.close()
}
