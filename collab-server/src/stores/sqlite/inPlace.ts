import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The lasting files of a data folder, in the order in which they come into their place. */
const FILES = ['secret', 'potok.sqlite'] as const
const READY = '.restored-'

/**
 * Puts the files of `made`, a folder inside of the data folder, in the place of those that stand there, which are kept in a folder beside.
 * The first step decides: whoever is stopped after it is finished by the next one who takes the lock (`finishPutting`), whoever is
 * stopped before it has changed nothing. Returns where what stood there lies now; null: nothing did. Needs the folder's lock.
 */
export function putInPlace(dataFolder: string, made: string, now: Date): string | null {
  renameSync(made, join(dataFolder, `${READY}${now.toISOString().replaceAll(':', '-')}`))
  return finishPutting(dataFolder)
}

/** The same from wherever it was stopped. */
export function finishPutting(dataFolder: string): string | null {
  const [ready] = readdirSync(dataFolder).filter((name) => name.startsWith(READY))
  if (!ready) return null
  const before = `before-${ready.slice(READY.length)}`
  const from = join(dataFolder, ready)
  for (const file of FILES) {
    // What is in place already came from here.
    if (!existsSync(join(from, file))) continue
    const stood = readdirSync(dataFolder).filter((name) => name.startsWith(file))
    if (stood.length > 0) mkdirSync(join(dataFolder, before), { recursive: true })
    for (const name of stood) renameSync(join(dataFolder, name), join(dataFolder, before, name))
    renameSync(join(from, file), join(dataFolder, file))
  }
  rmSync(from, { recursive: true, force: true })
  return existsSync(join(dataFolder, before)) ? join(dataFolder, before) : null
}
