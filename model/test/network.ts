import * as Y from 'yjs'
import type { Origin } from '../src/document/origin.ts'
import { openProject, type ProjectDocument } from '../src/document/projectDocument.ts'
import { openUndo, type Undo } from '../src/document/undo.ts'

export interface Peer {
  readonly name: string
  readonly by: Origin
  readonly document: ProjectDocument
  readonly undo: Undo
  /** What has been sent to this peer and not yet arrived. */
  readonly inbox: Uint8Array[]
}

/** Peers over a flaky network in memory: updates wait, overtake each other, arrive twice, or are lost until the next meeting. */
export class Network {
  readonly peers: Peer[]
  /** Every update that anybody made, in the order in which it was made: the journal. */
  readonly journal: Uint8Array[] = []
  readonly seed: Uint8Array

  constructor(seed: Uint8Array, count: number) {
    this.seed = seed
    this.peers = Array.from({ length: count }, (_, at) => this.#join(`peer${at}`))
  }

  #join(name: string): Peer {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.seed)
    const by: Origin = { who: 'participant', person: name }
    const document = openProject(doc)
    const peer: Peer = { name, by, document, undo: openUndo(document, by), inbox: [] }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      this.journal.push(update)
      for (const other of this.peers) if (other !== peer) other.inbox.push(update)
    })
    return peer
  }

  /** Delivers some of what waits for a peer; `chance` decides the order and what comes twice or is dropped. */
  deliver(peer: Peer, chance: (below: number) => number): void {
    for (let left = chance(peer.inbox.length + 1); left > 0; left--) {
      const [update] = peer.inbox.splice(chance(peer.inbox.length), 1)
      const fate = chance(10)
      if (update && fate > 0) Y.applyUpdate(peer.document.doc, update, this)
      if (update && fate === 9) Y.applyUpdate(peer.document.doc, update, this)
    }
  }

  /** Everybody meets: what was dropped is fetched by state vector. */
  meet(): void {
    for (const from of this.peers) {
      for (const to of this.peers) {
        if (from === to) continue
        const missing = Y.encodeStateAsUpdate(from.document.doc, Y.encodeStateVector(to.document.doc))
        Y.applyUpdate(to.document.doc, missing, this)
        to.inbox.length = 0
      }
    }
  }

  /** A document made from nothing but the journal, in a shuffled order. */
  replayed(chance: (below: number) => number): ProjectDocument {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.seed)
    const left = [...this.journal]
    while (left.length > 0) Y.applyUpdate(doc, left.splice(chance(left.length), 1)[0] as Uint8Array)
    return openProject(doc)
  }
}
