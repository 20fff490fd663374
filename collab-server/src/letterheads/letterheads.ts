import { type Letterhead, SHIPPED_FONTS } from '@potok/exporters/node'
import { newId } from '@potok/model'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import { bytesOfFile, findFile } from './files.ts'
import { Settings } from './settings.ts'

export interface LetterheadRow {
  readonly id: string
  readonly name: string
  /** The one that projects have which chose none. */
  readonly standard: boolean
  readonly settings: Settings
}

type Read = Pick<Store, 'read'>
const MOST = 200
const COLUMNS = 'letterhead.id, letterhead.name, letterhead.standard, letterhead.settings'

export const listLetterheads = (store: Read): LetterheadRow[] =>
  store.read<Kept>(`SELECT ${COLUMNS} FROM letterhead ORDER BY standard DESC, name`).map(rowOf)

export function findLetterhead(store: Read, id: string): LetterheadRow {
  const [row] = store.read<Kept>(`SELECT ${COLUMNS} FROM letterhead WHERE id=?`, id)
  if (!row) throw new Refused('not-found')
  return rowOf(row)
}

/** A new one without `id`. Refused: `letterhead.taken`, `letterhead.many`, `letterhead.file`, `letterhead.font`. */
export function keepLetterhead(
  store: Store,
  id: string | null,
  { name, standard, settings }: Omit<LetterheadRow, 'id'>,
): { id: string; writes: Write[] } {
  const all = listLetterheads(store)
  if (all.some((one) => one.id !== id && one.name === name)) throw new Refused('letterhead.taken', ['name'])
  if (id === null && all.length >= MOST) throw new Refused('letterhead.many')
  keepFilesKnown(store, settings)
  const kept = id ?? newId()
  const values = [name, +standard, JSON.stringify(settings), Date.now()] as const
  return {
    id: kept,
    writes: [
      ...(standard ? [['UPDATE letterhead SET standard=0'] as Write] : []),
      [
        `INSERT INTO letterhead(id, name, standard, settings, at) VALUES(?,?,?,?,?)
         ON CONFLICT(id) DO UPDATE SET name=excluded.name, standard=excluded.standard, settings=excluded.settings, at=excluded.at`,
        kept,
        ...values,
      ],
    ],
  }
}

export const removeLetterhead = (id: string): Write => ['DELETE FROM letterhead WHERE id=?', id]

/** The look as papers are set with it: with the bytes of its files. */
export function setOf(store: Read, settings: Settings): Letterhead {
  const { logo, faces, registration: _, firstRegistration: __, ...rest } = settings
  const drawn = logo && factsOfLogo(store, logo)
  return {
    ...rest,
    logo: logo && drawn ? { png: Buffer.from(bytesOfFile(store, logo)).toString('base64'), ...drawn } : null,
    faces: faces.map((hash) => bytesOfFile(store, hash)),
  }
}

function factsOfLogo(store: Read, hash: string): { width: number; height: number } | null {
  const found = findFile(store, hash, 'logo')
  return found && { width: Number(found.facts.width), height: Number(found.facts.height) }
}

/** Refused: `letterhead.file`, `letterhead.font`. */
export function keepFilesKnown(store: Read, { logo, faces, fonts }: Settings): void {
  if (logo !== null && !findFile(store, logo, 'logo')) throw new Refused('letterhead.file', ['logo'])
  const known = faces.map((hash) => findFile(store, hash, 'font'))
  if (known.includes(null)) throw new Refused('letterhead.file', ['faces'])
  const families = new Set<unknown>([...SHIPPED_FONTS, ...known.map((one) => one?.facts.family)])
  for (const place of ['text', 'labels'] as const)
    if (fonts[place] !== null && !families.has(fonts[place])) throw new Refused('letterhead.font', [place])
}

interface Kept {
  id: string
  name: string
  standard: number
  settings: string
}

const rowOf = ({ id, name, standard, settings }: Kept): LetterheadRow => ({
  id,
  name,
  standard: standard === 1,
  settings: Settings.parse(JSON.parse(settings)),
})
