import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Cluster } from '../records/cluster.ts'
import type { Note } from '../records/note.ts'
import type { Project } from '../records/project.ts'

/** A note that stands for itself, and those that say the same. */
export interface StandingNote {
  readonly note: Note
  readonly merged: readonly Note[]
}

export interface NoteGroup {
  /** Null: notes that nobody put into a cluster. */
  readonly cluster: Cluster | null
  readonly notes: readonly StandingNote[]
}

/**
 * The notes of one item as they are grouped: loose ones first, then each cluster. Two people who merge two notes into
 * each other at once make neither vanish: the one with the lesser id stands.
 */
export function noteGroups(project: Project, item: Id): NoteGroup[] {
  const notes = [...project.notes.values()].filter((note) => note.item === item).sort(byOrder)
  const byId = new Map(notes.map((note) => [note.id, note]))
  const standing = new Map<Id, { note: Note; merged: Note[] }>()
  for (const note of notes) {
    const into = standsFor(note, byId)
    const known = standing.get(into.id) ?? { note: into, merged: [] }
    if (into.id !== note.id) known.merged.push(note)
    standing.set(into.id, known)
  }
  const clusters = [...project.clusters.values()].filter((cluster) => cluster.item === item).sort(byOrder)
  const isOf = (cluster: Cluster | null) => (one: StandingNote) => {
    const named = clusters.find(({ id }) => id === one.note.cluster) ?? null
    return named?.id === cluster?.id
  }
  const all = notes.flatMap(({ id }) => standing.get(id) ?? [])
  return [null, ...clusters].map((cluster) => ({ cluster, notes: all.filter(isOf(cluster)) }))
}

function standsFor(note: Note, byId: ReadonlyMap<Id, Note>): Note {
  const way = [note]
  for (;;) {
    const last = way.at(-1)!
    const next = last.mergedInto === null ? undefined : byId.get(last.mergedInto)
    if (!next) return last
    const at = way.indexOf(next)
    if (at >= 0) return way.slice(at).reduce((least, one) => (one.id < least.id ? one : least))
    way.push(next)
  }
}
