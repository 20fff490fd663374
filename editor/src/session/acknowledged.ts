import * as Y from 'yjs'

/** What the server is known to have: its own updates at once, mine only when it acknowledged them. */
export class Acknowledged {
  readonly doc = new Y.Doc()
  #mine: Uint8Array[] = []

  fromServer(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update)
  }

  fromMe(update: Uint8Array): void {
    this.#mine.push(update)
  }

  /** The server answered everything that was sent. */
  acknowledge(): void {
    for (const update of this.#mine.splice(0)) Y.applyUpdate(this.doc, update)
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }
}
