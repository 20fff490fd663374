import { boardsOf, openProject, type Project, threadsOf } from '@potok/model'
import * as Y from 'yjs'
import { Acknowledged } from './acknowledged.ts'
import { type Aside, asidesOf, keepAside, readAside, setAside } from './aside.ts'
import { type CopyName, copiesOf, KEPT_KINDS, nameOf, removeDevice, type SideKind } from './device.ts'
import { forgetKept } from './keptHere.ts'
import { openLocalCopy } from './localCopy.ts'

/** A copy on this device with edits that never reached the server. */
export interface Left {
  readonly edits: number
  readonly mine: Project
  /** What the server was known to have. */
  readonly base: Acknowledged
}

/** Null: everything in that copy is on the server. */
export async function readLeft(copy: CopyName): Promise<Left | null> {
  const doc = new Y.Doc()
  const local = await openLocalCopy(nameOf(copy), doc)
  if (!local) return null
  const { edits, bases } = local.waiting
  await local.close()
  if (edits === 0 || doc.store.clients.size === 0) return null
  const base = new Acknowledged()
  for (const known of bases) base.fromServer(known)
  const document = openProject(doc)
  const mine = document.project()
  document.close()
  return { edits, mine, base }
}

export interface Unsent {
  readonly project: string
  readonly title: string
  readonly aside: Aside
}

/** What this person would lose if this device forgot them now. */
export async function unsentOf(person: string, project?: string): Promise<Unsent[]> {
  const found: Unsent[] = []
  for (const copy of await copiesOf(person, project)) {
    const left = await readLeft(copy)
    if (left)
      found.push({
        project: copy.project,
        title: left.mine.about.title,
        aside: setAside(left.mine, left.edits),
      })
  }
  for (const [kind, plain] of Object.entries(SIDES)) {
    for (const copy of await copiesOf(person, project, kind as SideKind)) {
      const aside = await unsentBeside(copy, plain)
      if (aside) found.push({ project: copy.project, title: '', aside })
    }
  }
  for (const one of project === undefined ? asidesOf(person) : [project]) {
    const aside = readAside(one, person)
    // A session that was shut kept the same edits twice.
    if (aside && !found.some((other) => other.project === one && isSame(other.aside, aside)))
      found.push({ project: one, title: titleIn(aside), aside })
  }
  return found
}

/** What of a document beside a project is offered as a file. */
const SIDES: Readonly<Record<SideKind, (doc: Y.Doc) => object>> = {
  boards: (doc) => ({ boards: boardsOf(doc) }),
  comments: (doc) => ({ comments: threadsOf(doc) }),
}

async function unsentBeside(copy: CopyName, plain: (doc: Y.Doc) => object): Promise<Aside | null> {
  const doc = new Y.Doc()
  const local = await openLocalCopy(nameOf(copy), doc)
  await local?.close()
  const edits = local?.waiting.edits ?? 0
  return edits === 0 ? null : { edits, json: JSON.stringify(plain(doc), null, 2) }
}

/** Takes a person's copies off this device; nothing is asked here, so what is unsent must have been offered before. */
export async function wipe(person: string, project?: string): Promise<void> {
  for (const kind of KEPT_KINDS)
    for (const copy of await copiesOf(person, project, kind)) await removeDevice(nameOf(copy))
  for (const one of project === undefined ? asidesOf(person) : [project]) keepAside(one, person, null)
  forgetKept(person, project)
}

const isSame = (one: Aside, other: Aside): boolean => one.edits === other.edits && one.json.length === other.json.length

function titleIn(aside: Aside): string {
  const { about } = JSON.parse(aside.json) as { about?: { title?: string } }
  return about?.title ?? ''
}
