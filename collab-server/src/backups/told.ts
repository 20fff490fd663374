import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { audit } from '../access/audit.ts'
import { log, traceOf } from '../log.ts'
import type { Store, Write } from '../stores/store.ts'
import { hashed } from './hashed.ts'

/** Whoever starts `potok backup` and writes its line by itself says so by this variable. */
export const TOLD_ELSEWHERE = 'POTOK_BACKUP_IS_TOLD'
const HEAD = 16
const FOLDER = 'untold'
const LOOK_MS = 60_000

/** What the book of rights says of a backup: who made it, and of the file its name, size and the head of its hash. */
const Note = z.object({ person: z.string(), about: z.array(z.string()) })
export type Note = z.infer<typeof Note>

/** Of a file as it lies there; where it lies is nobody's business. */
export async function noteOf(file: string, person: string, more: readonly string[] = []): Promise<Note> {
  const { size } = statSync(file)
  return { person, about: [basename(file), String(size), (await hashed(file)).slice(0, HEAD), ...more] }
}

export const toldInBook = (note: Note): Write => audit('backup.made', note)

/** For a book that cannot be written now: the server takes it over when it can. Throws what the file system says. */
export function leaveUntold(dataFolder: string, note: Note): void {
  const folder = join(dataFolder, FOLDER)
  if (!existsSync(folder)) mkdirSync(folder)
  writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(note), { mode: 0o600 })
}

const KNOWN = `SELECT seq FROM audit WHERE what='backup.made' AND person=? AND about=?`

/** Writes down what was left untold, each once. */
export async function takeUntold(store: Store, dataFolder: string): Promise<void> {
  const folder = join(dataFolder, FOLDER)
  if (!existsSync(folder) || store.storage().state !== 'ok') return
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const file = join(folder, name)
    const note = Note.safeParse(jsonIn(file))
    if (note.success) {
      const { person, about } = note.data
      if (store.read(KNOWN, person, JSON.stringify(about)).length === 0) await store.write(toldInBook(note.data))
    } else log.error({ code: 'backup.untold', name }, 'a note about a backup cannot be read')
    rmSync(file)
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Now and every minute. */
export function keepTaking(store: Store, dataFolder: string): void {
  let isTaking = false
  const look = async () => {
    if (isTaking) return
    isTaking = true
    await takeUntold(store, dataFolder).catch((error) => log.error(traceOf(error), 'a backup stays untold'))
    isTaking = false
  }
  void look()
  setInterval(() => void look(), LOOK_MS).unref()
}
