import type { Store } from '../stores/store.ts'
import { listVersions, type Version } from './versions.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
/** Every hourly version is kept so long; then the last of each day, and after that the last of each week. */
const EVERY_MS = 2 * DAY_MS
const DAILY_MS = 60 * DAY_MS

/**
 * The hourly versions that may go at this moment. What a person named, what was there before a restore, and the newest
 * of all stay for ever. `versions`: the newest first.
 */
export function surplus(versions: readonly Version[], now: number): string[] {
  const kept = new Set<string>()
  return versions.flatMap(({ id, at, why }, place) => {
    const age = now - at
    if (why !== 'hourly' || place === 0 || age < EVERY_MS) return []
    const span = age < DAILY_MS ? `day ${Math.floor(at / DAY_MS)}` : `week ${Math.floor(at / WEEK_MS)}`
    if (kept.has(span)) return [id]
    kept.add(span)
    return []
  })
}

/** Takes the surplus off, and every content that no version has any more, in one go. */
export function thinVersions(store: Store, project: string, now = Date.now()): Promise<void> {
  const gone = surplus(listVersions(store, project), now)
  if (gone.length === 0) return Promise.resolve()
  const marks = gone.map(() => '?').join(',')
  return store.write(
    [`DELETE FROM version WHERE project=? AND id IN (${marks})`, project, ...gone],
    ['DELETE FROM content WHERE hash NOT IN (SELECT content FROM version)'],
  )
}
