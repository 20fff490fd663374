import type { Activity, JournalEntry } from './store.ts'

/** Edits on their way to the writer thread: a few flat arrays cross faster than as many objects. */
export interface Packed {
  /** Of all edits, one behind the other. */
  readonly bytes: Uint8Array
  readonly ends: readonly number[]
  readonly times: readonly number[]
  /** By whom and in which document, each said once; `by` is a place among them. */
  readonly authors: readonly Author[]
  readonly by: readonly number[]
  readonly told: ReadonlyMap<number, readonly Activity[]>
}

type Author = Pick<JournalEntry, 'project' | 'document' | 'epoch' | 'person' | 'tab'>

export interface Timed {
  readonly entry: JournalEntry
  readonly at: number
}

export function packed(edits: readonly Timed[]): Packed {
  const bytes = new Uint8Array(edits.reduce((sum, { entry }) => sum + entry.bytes.length, 0))
  const [ends, times, by]: number[][] = [[], [], []]
  const authors: Author[] = []
  const known = new Map<string, number>()
  const told = new Map<number, readonly Activity[]>()
  let end = 0
  for (const { entry, at } of edits) {
    const { project, document, epoch, person, tab, activity } = entry
    const name = `${document} ${epoch} ${person} ${tab}`
    let author = known.get(name)
    if (author === undefined) {
      author = authors.push({ project, document, epoch, person, tab }) - 1
      known.set(name, author)
    }
    if (activity?.length) told.set(by!.length, activity)
    bytes.set(entry.bytes, end)
    end += entry.bytes.length
    ends!.push(end)
    times!.push(at)
    by!.push(author)
  }
  return { bytes, ends: ends!, times: times!, authors, by: by!, told }
}

export function unpacked({ bytes, ends, times, authors, by, told }: Packed, at: number): Timed {
  const activity = told.get(at) ?? []
  return {
    entry: { ...authors[by[at]!]!, bytes: bytes.subarray(ends[at - 1] ?? 0, ends[at]), activity },
    at: times[at]!,
  }
}
