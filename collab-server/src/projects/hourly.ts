import type { Document } from '@hocuspocus/server'
import { byItself } from '../byItself.ts'
import { log, traceOf } from '../log.ts'
import { retiredBecause } from '../moments/retired.ts'
import type { Store } from '../stores/store.ts'
import { thinVersions } from './thinned.ts'
import { lastVersionAt, newVersion } from './versions.ts'

const HOUR_MS = 3_600_000

/** Keeps a version an hour after the first change since the last one, and when everybody leaves if the last is older than that. */
export class HourlyVersions {
  readonly #store: Store
  readonly #document: Document
  readonly #of: { readonly project: string; readonly document: string; readonly epoch: number }
  #timer: NodeJS.Timeout | null = null

  constructor(store: Store, document: Document, of: { project: string; document: string; epoch: number }) {
    this.#store = store
    this.#document = document
    this.#of = of
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.#keep(), HOUR_MS).unref()
  }

  close(): void {
    // A document may go after the store has been closed: then there is nowhere to keep anything.
    byItself('a version at the end was not made', () => {
      if (this.#timer && Date.now() - lastVersionAt(this.#store, this.#of.project) >= HOUR_MS) this.#keep()
    })
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #keep(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (retiredBecause(this.#document)) return
    byItself('an hourly version was not made', () => {
      const [, ...writes] = newVersion({ ...this.#of, doc: this.#document }, { person: 'server', why: 'hourly' })
      this.#store
        .write(...writes)
        .then(() => thinVersions(this.#store, this.#of.project))
        .catch((error) => log.error(traceOf(error), 'an hourly version was not kept'))
    })
  }
}
