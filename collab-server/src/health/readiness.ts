import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import type { RefusalCode } from '../refusals.ts'
import type { Underway } from '../stopping/underway.ts'
import type { Store } from '../stores/store.ts'

/** Longer than a commit takes on any disk that somebody would want to work with. */
const PATIENCE_MS = 2000
/** Whoever asks within this time hears the same good news: a probe costs the disk a commit. */
const SAME_MS = 500

/** What a server needs to do its work, in the order in which it is told that it lacks something. */
const PARTS = ['running', 'folder', 'disk', 'journal'] as const
type Part = (typeof PARTS)[number]

export const NOT_READY: Record<Part, RefusalCode> = {
  running: 'server.stops',
  folder: 'data.unwritable',
  disk: 'disk.little',
  journal: 'storage.refused',
}

export type Readiness = Readonly<Record<Part, boolean>>

/** Which parts are not well; the first chooses the sentence. */
export const missing = (ready: Readiness): Part[] => PARTS.filter((part) => !ready[part])

interface Asked {
  readonly store: Store
  readonly underway: Underway
  readonly dataFolder: string
  readonly leastFree: number
}

/** Looks each part up anew: a group without statements is committed, the folder is there and can be written, the disk has room. */
export function readiness({ store, underway, dataFolder, leastFree }: Asked): () => Promise<Readiness> {
  let probe: Promise<boolean> | null = null
  let last: { at: number; looked: Promise<Readiness> } | null = null
  const commits = (): Promise<boolean> => {
    if (store.storage().state !== 'ok') return Promise.resolve(false)
    // One at a time: what waits for a disk that is away must not grow.
    probe ??= store
      .write()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        probe = null
      })
    return inTime(probe)
  }
  const look = async (): Promise<Readiness> => {
    const folder = isWritable(dataFolder)
    return {
      running: !underway.isStopping,
      folder,
      disk: !folder || hasRoom(dataFolder, leastFree),
      journal: await commits(),
    }
  }
  return async () => {
    const now = Date.now()
    if (last && now - last.at < SAME_MS && !underway.isStopping) return last.looked
    const looked = look()
    last = { at: now, looked }
    // What is not well is looked at again: that costs the disk nothing.
    if (missing(await looked).length > 0) last = null
    return looked
  }
}

function inTime(probe: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), PATIENCE_MS)
  })
  return Promise.race([probe, late]).finally(() => clearTimeout(timer))
}

function isWritable(folder: string): boolean {
  try {
    if (!existsSync(folder)) return false
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function hasRoom(folder: string, least: number): boolean {
  try {
    const { bsize, bavail } = statfsSync(folder)
    return bsize * bavail >= least
  } catch {
    // This system does not tell.
    return true
  }
}
