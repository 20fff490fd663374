import { WHATS } from '@potok/exporters/node'
import { newId } from '@potok/model'
import { z } from 'zod'
import { Refused } from '../refusals.ts'
import type { Store, Write } from '../stores/store.ts'
import type { HouseFile } from './files.ts'

/** A Word template that an organisation keeps, and which paper it stands for. */
export interface Template {
  readonly id: string
  readonly name: string
  readonly what: string
}

export const TemplateAsked = z.object({ name: z.string().trim().min(1).max(80), what: z.enum([...WHATS, 'other']) })

const MOST = 30

export const listTemplates = (store: Pick<Store, 'read'>, letterhead: string): Template[] =>
  store.read('SELECT id, name, what FROM template WHERE letterhead=? ORDER BY name', letterhead)

/** One of the same name is replaced, and keeps its id. Refused: `template.many`. */
export function keepTemplate(
  store: Store,
  letterhead: string,
  { name, what }: z.infer<typeof TemplateAsked>,
  file: HouseFile,
): { template: Template; writes: Write[] } {
  const all = listTemplates(store, letterhead)
  const before = all.find((one) => one.name === name)
  if (!before && all.length >= MOST) throw new Refused('template.many')
  const id = before?.id ?? newId()
  return {
    template: { id, name, what },
    writes: [
      [
        `INSERT INTO template(id, letterhead, name, what, file, at) VALUES(?,?,?,?,?,?)
         ON CONFLICT(letterhead, name) DO UPDATE SET what=excluded.what, file=excluded.file, at=excluded.at`,
        id,
        letterhead,
        name,
        what,
        file.hash,
        Date.now(),
      ],
    ],
  }
}

/** The hash of its file. */
export function fileOfTemplate(
  store: Pick<Store, 'read'>,
  letterhead: string,
  id: string,
): { name: string; file: string } {
  const [row] = store.read<{ name: string; file: string }>(
    'SELECT name, file FROM template WHERE letterhead=? AND id=?',
    letterhead,
    id,
  )
  if (!row) throw new Refused('not-found')
  return row
}

export const removeTemplate = (letterhead: string, id: string): Write => [
  'DELETE FROM template WHERE letterhead=? AND id=?',
  letterhead,
  id,
]
