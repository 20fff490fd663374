/** The three shelves of one document's copy on this device. */
export const UPDATES = 'updates'
/** Tab → how many of its edits wait for the server. */
export const WAITING = 'waiting'
/** Tab → what the server had when that tab's first waiting edit was made. */
export const BASES = 'bases'

/** To learn whether the browser allows a copy at all; reading one may take longer on a slow device, and is not to be taken for broken. */
const PATIENCE_MS = 3000
const READING_MS = 20_000

/** The documents of a project that are kept here. */
export const KEPT_KINDS = ['project', 'boards', 'comments'] as const
type KeptKind = (typeof KEPT_KINDS)[number]
/** Those that stand beside a project. */
export type SideKind = Exclude<KeptKind, 'project'>

export interface CopyName {
  readonly project: string
  readonly epoch: number
  readonly person: string
  /** The project itself, where nothing is said. */
  readonly kind?: KeptKind
}

/** A copy belongs to one person: whoever comes next at the same computer neither sees nor sends it. */
export const nameOf = ({ project, epoch, person, kind = 'project' }: CopyName): string =>
  `potok/${kind}/${project}/${epoch}/${person}`

/** Null: another program's database, or one of an earlier form. */
export function readName(name: string): CopyName | null {
  const [first, second, project, epoch, person, ...more] = name.split('/')
  const kind = KEPT_KINDS.find((one) => one === second)
  if (first !== 'potok' || !kind || !project || !person || more.length > 0 || !/^\d+$/.test(epoch ?? '')) return null
  return { project, epoch: Number(epoch), person, kind }
}

/** Null where the browser forbids or breaks it: private mode, a damaged store, a full disk. */
export async function openDevice(name: string): Promise<IDBDatabase | null> {
  const probe = await within(PATIENCE_MS, opened('potok/probe'))
  probe?.close()
  return probe && within(READING_MS, opened(name))
}

/** The copies of one person on this device, of one project or of all, of one kind of document. */
export async function copiesOf(person: string, project?: string, kind: KeptKind = 'project'): Promise<CopyName[]> {
  const listed = await within(PATIENCE_MS, indexedDBsHere())
  return (listed ?? [])
    .map(({ name }) => readName(name ?? ''))
    .filter((copy) => copy !== null)
    .filter(
      (copy) => copy.kind === kind && copy.person === person && (project === undefined || copy.project === project),
    )
}

const indexedDBsHere = async (): Promise<IDBDatabaseInfo[]> => indexedDB.databases()

/** Gone when the promise is; a tab that has it open lets go of it. */
export async function removeDevice(name: string): Promise<void> {
  const removed = new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
  await within(PATIENCE_MS, removed)
}

/** True when the disk has it; false: no room, or the browser took the store away. */
export function written(work: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    work.oncomplete = () => resolve(true)
    work.onabort = () => resolve(false)
  })
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => {
      if (name === 'potok/probe') return
      request.result.createObjectStore(UPDATES, { autoIncrement: true })
      request.result.createObjectStore(WAITING)
      request.result.createObjectStore(BASES)
    }
    request.onsuccess = () => {
      const database = request.result
      database.onversionchange = () => database.close()
      resolve(database)
    }
    request.onerror = () => reject(request.error)
  })
}

export async function within<T>(ms: number, what: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))
  return Promise.race([what.catch(() => null), late])
}
