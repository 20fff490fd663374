import { BOARDS, isTalkNoun, readBoardKey, type TalkNoun } from '@potok/model'
import * as Y from 'yjs'
import type { Activity } from '../stores/store.ts'

/** What one person does to one record is told once in this time, however often they press a key. */
const WINDOW_MS = 60_000
const MOST_ABOUT = 200
const MOST_REMEMBERED = 5000
/** Whoever just made a record also fills and places it. */
const FOLLOWS_BIRTH = ['changed', 'moved', 'restored']

/** Says of each committed change who did what to which records, as coarsely as a history is read. */
export class ActivityTeller {
  readonly #told = new Map<string, number>()

  /** `command`, where the server itself made the change and knows its name; what a client claims is not asked. */
  tell(transaction: Y.Transaction, person: string, command?: string, now = Date.now()): Activity[] {
    const about = new Map<string, string[]>()
    for (const [noun, verb, id] of changesIn(transaction)) {
      const name = command ?? `${noun}.${verb}`
      if (!this.#isNews(`${person} ${name} ${id}`, now)) continue
      if (FOLLOWS_BIRTH.includes(verb) && this.#wasTold(`${person} ${noun}.added ${id}`, now)) continue
      about.set(name, [...(about.get(name) ?? []), id])
    }
    return [...about].map(([name, ids]) => ({ command: name, about: ids.slice(0, MOST_ABOUT) }))
  }

  #isNews(what: string, now: number): boolean {
    if (this.#wasTold(what, now)) return false
    if (this.#told.size >= MOST_REMEMBERED) this.#told.clear()
    this.#told.set(what, now)
    return true
  }

  #wasTold(what: string, now: number): boolean {
    const at = this.#told.get(what)
    return at !== undefined && now - at < WINDOW_MS
  }
}

type Shared = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never
type Happened = readonly [noun: string, verb: string, id: string]

function* changesIn(transaction: Y.Transaction): Generator<Happened> {
  for (const [type, keys] of transaction.changed) {
    const [container, ...inside] = wayTo(type)
    if (container === undefined || container === 'meta') continue
    if (container === BOARDS) {
      for (const board of boardsIn(inside.length === 0 ? keys : [inside[0]!])) yield ['prototype', 'drawn', board]
      continue
    }
    if (isTalkNoun(container)) {
      if (!(container === 'messages' && begins(transaction))) yield* saidIn(container, inside, keys)
      continue
    }
    const noun = container === 'layout' ? 'step' : container.replace(/s$/, '')
    if (inside.length === 0) {
      for (const id of keys) if (id !== null) yield [noun, isGone(type, id) ? 'removed' : 'added', id]
      if (keys.has(null)) for (const id of entriesOf(transaction, type)) yield [noun, 'moved', id]
    } else {
      const isExistence = inside.length === 1 && keys.has('deletedAt')
      yield [noun, isExistence ? existence(type) : 'changed', inside[0]!]
    }
  }
}

const SAID: Readonly<Record<TalkNoun, readonly [noun: string, verb: string]>> = {
  threads: ['thread', 'added'],
  messages: ['message', 'added'],
  settlements: ['thread', 'settled'],
  reopenings: ['thread', 'reopened'],
}

function* saidIn(
  container: TalkNoun,
  [record]: readonly string[],
  keys: ReadonlySet<string | null>,
): Generator<Happened> {
  const [noun, verb] = SAID[container]
  if (record !== undefined) yield [noun, keys.has('deletedAt') ? 'deleted' : 'changed', record]
  else for (const id of keys) if (id !== null) yield [noun, verb, id]
}

/** The first message of a thread comes with it and is not told twice. */
const begins = ({ changed }: Y.Transaction): boolean =>
  [...changed].some(([type, keys]) => wayTo(type).join() === 'threads' && keys.size > 0)

/** The prototypes whose boards these things stand on. */
function boardsIn(keys: Iterable<string | null>): Set<string> {
  return new Set([...keys].flatMap((key) => readBoardKey(key ?? '')?.board ?? []))
}

/** From the container inwards; nothing for what stands in no document. */
function wayTo(type: Shared): string[] {
  const way: string[] = []
  let at = type
  for (; at._item; at = at._item.parent as Shared) way.push(at._item.parentSub ?? '')
  for (const [name, root] of at.doc?.share ?? []) if (root === at) return [name, ...way.reverse()]
  return []
}

const isGone = (type: Shared, key: string) => type._map.get(key)?.deleted !== false
const existence = (record: Shared) =>
  Number((record as unknown as Y.Map<unknown>).get('deletedAt') ?? 0) > 0 ? 'deleted' : 'restored'

/** The keys of the entries that a transaction put into a list. */
function entriesOf({ beforeState, afterState, doc }: Y.Transaction, list: Shared): Set<string> {
  const keys = new Set<string>()
  for (const [client, after] of afterState) {
    const before = beforeState.get(client) ?? 0
    const structs = doc.store.clients.get(client)
    if (before >= after || !structs) continue
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const item = structs[at]!
      if (!(item instanceof Y.Item) || item.parent !== list) continue
      // Yjs may have joined it with what stood before.
      const fresh = item.content.getContent().slice(Math.max(0, before - item.id.clock))
      for (const entry of fresh) if (typeof entry?.key === 'string') keys.add(entry.key)
    }
  }
  return keys
}
