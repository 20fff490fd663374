import type { Letterhead } from '@potok/exporters/node'
import type { Store, Write } from '../stores/store.ts'
import { findLetterhead, type LetterheadRow, listLetterheads, setOf } from './letterheads.ts'

/** An id; the standard one, whichever it is; or none at all. */
export type Choice = string | 'standard' | 'none'

type Read = Pick<Store, 'read'>

export function choiceOf(store: Read, project: string): Choice {
  const [row] = store.read<{ letterhead: string | null }>(
    'SELECT letterhead FROM chosen_letterhead WHERE project=?',
    project,
  )
  return row ? (row.letterhead ?? 'none') : 'standard'
}

/** The letterhead of the project's papers; null: it has none. */
export function letterheadOf(store: Read, project: string): LetterheadRow | null {
  const choice = choiceOf(store, project)
  if (choice === 'none') return null
  if (choice === 'standard') return listLetterheads(store).find(({ standard }) => standard) ?? null
  return findLetterhead(store, choice)
}

/** As papers are set with it. */
export function lookOf(store: Read, project: string): Letterhead | undefined {
  const row = letterheadOf(store, project)
  return row ? setOf(store, row.settings) : undefined
}

export const choose = (project: string, choice: Choice): Write =>
  choice === 'standard'
    ? ['DELETE FROM chosen_letterhead WHERE project=?', project]
    : [
        `INSERT INTO chosen_letterhead(project, letterhead) VALUES(?,?)
         ON CONFLICT(project) DO UPDATE SET letterhead=excluded.letterhead`,
        project,
        choice === 'none' ? null : choice,
      ]
