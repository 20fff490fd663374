import * as Y from 'yjs'

/** What the server is known to have: its own updates at once, mine only when it acknowledged them. */
export class Acknowledged {
  #mine: Uint8Array[] = []
  #parts: Uint8Array[] = []
  /** So many of the first parts are many updates in one. */
  #merged = 0

  fromServer(update: Uint8Array): void {
    this.#parts.push(update)
  }

  fromMe(update: Uint8Array): void {
    this.#mine.push(update)
  }

  /** The server answered everything that was sent. */
  acknowledge(): void {
    this.#parts.push(...this.#mine.splice(0))
  }

  /** The updates that make it, in order. To write the whole document anew with every edit would take longer than the edit. */
  state(): readonly Uint8Array[] {
    if (this.#parts.length - this.#merged > MOST_PARTS)
      this.#parts.push(Y.mergeUpdates(this.#parts.splice(this.#merged++)))
    return this.#parts
  }

  /** My edits that the server is not known to have, as one update, where they are more than so many bytes. */
  owed(most: number): Uint8Array | null {
    if (this.#mine.reduce((bytes, { length }) => bytes + length, 0) <= most) return null
    const known = Y.encodeStateVectorFromUpdate(Y.mergeUpdates(this.#parts))
    const owed = Y.diffUpdate(Y.mergeUpdates(this.#mine), known)
    return owed.length > most ? owed : null
  }

  /** Made of its updates when it is asked for: hardly ever, and a second document would open with every map. */
  document(): Y.Doc {
    const doc = new Y.Doc()
    for (const part of this.#parts) Y.applyUpdate(doc, part)
    return doc
  }
}

const MOST_PARTS = 300
