import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Signs tickets. Made at the first start, readable by the server's own user only, never in the database or a backup. */
export function secretIn(folder: string): string {
  const file = join(folder, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      // A full disk leaves an empty file, which the next start would sign with.
      rmSync(file, { force: true })
      throw error
    }
  }
  return readFileSync(file, 'utf8')
}
