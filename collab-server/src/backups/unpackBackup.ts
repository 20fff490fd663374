import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'
import { hashed } from './hashed.ts'
import { FORMAT, KEPT, Manifest } from './manifest.ts'

export type Unsound = 'not-backup' | 'newer' | 'torn' | 'changed'

/** Why a backup is not taken, and which file of it. */
export class UnsoundBackup extends Error {
  readonly why: Unsound
  readonly file: string
  constructor(why: Unsound, file = '') {
    super(`${why} ${file}`)
    this.why = why
    this.file = file
  }
}

const LONGEST_MANIFEST = 1 << 20

/** Unpacks a backup into a folder and checks every file of it by the manifest. Throws `UnsoundBackup`. */
export async function unpackBackup(file: string, into: string): Promise<Manifest> {
  let manifest: Manifest | null = null
  const archive = extract()
  const reading = pipeline(createReadStream(file), createZstdDecompress(), archive)
  reading.catch(() => {})
  try {
    for await (const entry of archive) {
      const { name } = entry.header
      if (!manifest) {
        if (name !== 'manifest.json') throw new UnsoundBackup('not-backup')
        manifest = await manifestOf(entry)
      } else if (KEPT.some((one) => one === name))
        await pipeline(entry, createWriteStream(join(into, name), { mode: 0o600 }))
      else entry.resume()
    }
    await reading
  } catch (error) {
    if (error instanceof UnsoundBackup) throw error
    if ((error as NodeJS.ErrnoException).syscall) throw error
    throw new UnsoundBackup(manifest ? 'torn' : 'not-backup')
  }
  if (!manifest) throw new UnsoundBackup('not-backup')
  for (const { name, sha256 } of manifest.files) {
    const found = await hashed(join(into, name)).catch(() => null)
    if (found !== sha256) throw new UnsoundBackup(found === null ? 'torn' : 'changed', name)
  }
  return manifest
}

async function manifestOf(entry: AsyncIterable<unknown>): Promise<Manifest> {
  const parts: Buffer[] = []
  let size = 0
  for await (const given of entry) {
    const part = given as Buffer
    size += part.length
    if (size > LONGEST_MANIFEST) throw new UnsoundBackup('not-backup')
    parts.push(part)
  }
  let given: unknown
  try {
    given = JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new UnsoundBackup('not-backup')
  }
  const read = Manifest.safeParse(given)
  if (!read.success) throw new UnsoundBackup('not-backup')
  if (read.data.format > FORMAT) throw new UnsoundBackup('newer')
  return read.data
}
