import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { log, traceOf } from '../log.ts'
import { counted, timed } from '../metrics/metrics.ts'
import type { Visitor } from '../protocols/visitor.ts'
import type { JournalEntry, Store } from '../stores/store.ts'
import { ActivityTeller } from './activity.ts'
import type { Edit } from './edit.ts'
import { retiredBecause } from './retired.ts'

const journals = new WeakMap<object, DocumentJournal>()

/** The journal of an open document. */
export function journalOf(document: object): DocumentJournal {
  const journal = journals.get(document)
  if (!journal) throw new Error('This document was not loaded from the store, so it has no journal')
  return journal
}

/** Queues every change of one document as it happens. */
export class DocumentJournal {
  readonly #store: Store
  readonly #document: Document
  readonly #of: { readonly project: string; readonly document: string; readonly epoch: number }
  readonly #teller = new ActivityTeller()
  #held: JournalEntry[] | null = null

  constructor(store: Store, document: Document, of: { project: string; document: string; epoch: number }) {
    this.#store = store
    this.#document = document
    this.#of = of
    journals.set(document, this)
    // Anything thrown here would be swallowed by the sync protocol and acknowledged; queueing cannot throw.
    document.on('update', (bytes: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      const { person, tab, command, isTold } = authorOf(origin)
      const activity = isTold ? [] : this.#teller.tell(transaction, person, command)
      const entry = { ...this.#of, person, tab, bytes, activity }
      if (this.#held) this.#held.push(entry)
      else if (!retiredBecause(document)) this.#append(entry)
    })
  }

  /**
   * Applies edits of one author as one change and one row, each checked when it is asked for. False: Yjs failed half-way,
   * nothing of them is journaled, and the copy in memory must be retired.
   */
  apply(edits: Iterable<Edit>, origin: object): boolean {
    const done = timed.apply.startTimer()
    const held: JournalEntry[] = []
    const applied: Edit[] = []
    this.#held = held
    let thrown: unknown = null
    try {
      this.#document.transact(() => {
        for (const edit of edits) {
          applied.push(edit)
          Y.applyUpdate(this.#document, edit.bytes, origin)
        }
      }, origin)
    } catch (error) {
      thrown = error
    } finally {
      this.#held = null
    }
    const isWhole = applied.every((edit) => this.#holds(edit))
    if (thrown)
      log.error({ ...traceOf(thrown), project: this.#of.project, isWhole }, 'an edit threw while it was applied')
    if (isWhole) for (const entry of held) this.#append(entry)
    done()
    return isWhole
  }

  #append(entry: JournalEntry): void {
    counted.edits.inc()
    counted.editBytes.inc(entry.bytes.length)
    this.#store.append(entry)
  }

  /** The whole state as one more row, after the store lost one of those that made it. */
  writeAgain(): void {
    if (retiredBecause(this.#document)) return
    const bytes = Y.encodeStateAsUpdate(this.#document)
    this.#store.append({ ...this.#of, person: 'server', tab: 'server', bytes })
  }

  #holds({ ends }: Edit): boolean {
    const { store } = this.#document
    if (store.pendingStructs || store.pendingDs) return false
    return [...ends].every(([client, end]) => Y.getState(store, client) >= end)
  }
}

interface Author {
  readonly person: string
  readonly tab: string
  readonly command?: string | undefined
  /** Whoever makes this change writes its line of the history. */
  readonly isTold?: boolean | undefined
}

function authorOf(origin: unknown): Author {
  const { source, connection, person, who, command, isTold } = (origin ?? {}) as {
    source?: string
    connection?: { context: Visitor; socketId: string }
    person?: string
    who?: string
    command?: string
    isTold?: boolean
  }
  if (source === 'connection' && connection) return { person: connection.context.person.id, tab: connection.socketId }
  return {
    person: person ?? 'server',
    tab: 'server',
    command: who === 'migration' ? 'project.migrated' : command,
    isTold,
  }
}
