import * as Y from 'yjs'

/** What the server is known to have: its own updates at once, mine only when it acknowledged them. */
export class Acknowledged {
  readonly doc = new Y.Doc()
  #mine: Uint8Array[] = []
  #parts: Uint8Array[] = []

  fromServer(update: Uint8Array): void {
    this.#take(update)
  }

  fromMe(update: Uint8Array): void {
    this.#mine.push(update)
  }

  /** The server answered everything that was sent. */
  acknowledge(): void {
    for (const update of this.#mine.splice(0)) this.#take(update)
  }

  /** The updates that make it, in order. To write the whole document anew with every edit would take longer than the edit. */
  state(): readonly Uint8Array[] {
    if (this.#parts.length > MOST_PARTS) this.#parts = [Y.encodeStateAsUpdate(this.doc)]
    return this.#parts
  }

  #take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update)
    this.#parts.push(update)
  }
}

const MOST_PARTS = 300
