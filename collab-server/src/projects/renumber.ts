import type { Document, Hocuspocus } from '@hocuspocus/server'
import {
  type Origin,
  openProject,
  type ProjectDocument,
  type Renumbering,
  renumberings,
  writeNumbers,
} from '@potok/model'
import type { Person } from '../access/people.ts'
import { retiredBecause } from '../moments/retired.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'
import type { ProjectRow } from './rows.ts'

/** A problem's number before and after; a deleted one loses its number, so that it cannot come back as a second of it. */
export interface Renumbered {
  readonly id: string
  readonly from: number | null
  readonly to: number | null
}

const TELL = 'INSERT INTO activity(project, at, person, command, about) VALUES(?,?,?,?,?)'

/**
 * Numbers the problems along the flow, if that still is what the person saw, or takes such a change back, if nobody has
 * numbered anything since. Returns what was changed: given back, it is taken back.
 */
export async function renumber(
  { store, hocuspocus }: { store: Store; hocuspocus: Hocuspocus },
  project: ProjectRow,
  by: Person,
  asked: { changes: readonly Renumbered[]; back: boolean },
): Promise<Renumbered[]> {
  const direct = await hocuspocus.openDirectConnection(`project/${project.id}`)
  const { document } = direct as unknown as { document: Document }
  const opened = openProject(document)
  try {
    const isOver = retiredBecause(document)
    if (isOver) throw new Refused(isOver)
    const changes = asked.back ? backwards(opened, asked.changes) : forwards(opened, asked.changes)
    if (changes.length === 0) return []
    const about = JSON.stringify(changes.filter(({ to }) => to !== null).map(({ id }) => id))
    const command = asked.back ? 'problems.numbers-restored' : 'problems.renumbered'
    const told = store.write([TELL, project.id, Date.now(), by.id, command, about])
    // One line in the history tells it, not one for every problem.
    const origin: Origin & { isTold: true } = { who: 'server', person: by.id, isTold: true }
    writeNumbers(opened, new Map(changes.map(({ id, to }) => [id, to])), origin)
    await told
    return changes
  } finally {
    opened.close()
    await direct.disconnect()
  }
}

const numbersOf = (opened: ProjectDocument) =>
  [...opened.everyRecord('problems').values()].map(
    (one) => one as { id: string; deletedAt: unknown; number: number | null },
  )

function forwards(opened: ProjectDocument, seen: readonly Renumbered[]): Renumbered[] {
  const changes: readonly Renumbering[] = renumberings(opened.project())
  if (JSON.stringify(changes) !== JSON.stringify(seen.map(({ id, from, to }) => ({ id, from, to }))))
    throw new Refused('numbers.changed')
  const living = opened.project().problems
  const gone = numbersOf(opened).filter(({ id, number }) => number !== null && !living.has(id))
  return [...changes, ...gone.map(({ id, number }) => ({ id, from: number, to: null }))]
}

function backwards(opened: ProjectDocument, done: readonly Renumbered[]): Renumbered[] {
  const numbers = new Map(numbersOf(opened).map(({ id, number }) => [id, number]))
  const changes = done.map(({ id, from, to }) => ({ id, from: to, to: from }))
  const isAsLeft = changes.every(({ id, from }) => numbers.has(id) && numbers.get(id) === from)
  for (const { id, to } of changes) numbers.set(id, to)
  const given = [...numbers.values()].filter((number) => number !== null)
  if (!isAsLeft || new Set(given).size < given.length) throw new Refused('numbers.changed')
  return changes
}
