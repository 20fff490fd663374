import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Nothing can be committed in this data folder until the returned call, as when the disk of the database is away. */
export function takeAway(dataFolder: string): () => void {
  const other = new DatabaseSync(join(dataFolder, 'potok.sqlite'), { timeout: 5000 })
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}
