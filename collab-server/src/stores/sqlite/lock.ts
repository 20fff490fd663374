import { DatabaseSync } from 'node:sqlite'

/** Held as long as this thread lives: two servers on one folder would each believe to own what is in it. Throws when another one does. */
export function takeLock(file: string): DatabaseSync {
  const lock = new DatabaseSync(file)
  lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  return lock
}
