import * as Y from 'yjs'
import { type Id, isId } from '../ids.ts'
import { isSoundTalk, type TalkNoun } from './soundTalk.ts'
import { readTalkPlace, type TalkPlace } from './talkPlace.ts'

export interface Message {
  readonly id: Id
  readonly author: Id
  readonly at: number
  readonly text: string
  /** When its author wrote it anew; null: never. */
  readonly changedAt: number | null
  readonly isDeleted: boolean
}

/** What was said about one place, from the first word on. */
export interface Thread {
  readonly id: Id
  readonly place: TalkPlace
  /** What the place was called when the talk began. */
  readonly name: string
  readonly author: Id
  readonly at: number
  /** In the order in which they were said; the deleted ones without their words. */
  readonly messages: readonly Message[]
  /** Who settled it last; null: it is open. */
  readonly settled: { readonly by: Id; readonly at: number; readonly settlements: readonly Id[] } | null
}

type Fields = Readonly<Record<string, unknown>>

/** The talk of a project, the thread that began first in front. Reading never throws: what is malformed is not there. */
export function threadsOf(doc: Y.Doc): Thread[] {
  const messages = gathered(recordsOf(doc, 'messages'), 'thread')
  const settlements = gathered(recordsOf(doc, 'settlements'), 'thread')
  const reopened = new Set([...recordsOf(doc, 'reopenings').values()].map(({ settlement }) => settlement))
  const threads: Thread[] = []
  for (const [id, fields] of recordsOf(doc, 'threads')) {
    const place = readTalkPlace(fields.noun, fields.id, fields.part)
    const said = (messages.get(id) ?? []).map(messageOf).sort(byMoment)
    if (!place || said.length === 0 || said.every(({ isDeleted }) => isDeleted)) continue
    const standing = (settlements.get(id) ?? []).filter(([settlement]) => !reopened.has(settlement)).sort(byWhen)
    const [last] = standing.slice(-1)
    threads.push({
      id,
      place,
      name: stringOf(fields.name),
      author: stringOf(fields.author),
      at: numberOf(fields.at),
      messages: said,
      settled: last
        ? { by: stringOf(last[1].author), at: numberOf(last[1].at), settlements: standing.map(([one]) => one) }
        : null,
    })
  }
  return threads.sort(byMoment)
}

function messageOf([id, fields]: readonly [Id, Fields]): Message {
  const isDeleted = typeof fields.deletedAt === 'number'
  return {
    id,
    author: stringOf(fields.author),
    at: numberOf(fields.at),
    text: isDeleted ? '' : stringOf(fields.text),
    changedAt: typeof fields.changedAt === 'number' ? fields.changedAt : null,
    isDeleted,
  }
}

/** Sound records alone, each with its sound fields; a record without an author is none. */
function recordsOf(doc: Y.Doc, noun: TalkNoun): Map<Id, Fields> {
  const records = new Map<Id, Fields>()
  for (const [id, record] of doc.getMap<unknown>(noun)) {
    if (!isId(id) || !(record instanceof Y.Map)) continue
    const fields = Object.fromEntries([...record].filter(([field, value]) => isSoundTalk(noun, field, value)))
    if (fields.author !== undefined) records.set(id, fields)
  }
  return records
}

function gathered(records: ReadonlyMap<Id, Fields>, by: string): Map<unknown, [Id, Fields][]> {
  const groups = new Map<unknown, [Id, Fields][]>()
  for (const [id, fields] of records) {
    const group = groups.get(fields[by])
    if (group) group.push([id, fields])
    else groups.set(fields[by], [[id, fields]])
  }
  return groups
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

type Timed = { readonly id: Id; readonly at: number }
const byMoment = (one: Timed, other: Timed): number => one.at - other.at || (one.id < other.id ? -1 : 1)
const byWhen = (one: readonly [Id, Fields], other: readonly [Id, Fields]): number =>
  numberOf(one[1].at) - numberOf(other[1].at) || (one[0] < other[0] ? -1 : 1)
