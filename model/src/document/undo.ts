import * as Y from 'yjs'
import type { Id } from '../ids.ts'
import { container, layoutArray, NOUN_NAMES } from './containers.ts'
import { actsFor, type Origin } from './origin.ts'
import type { ProjectDocument } from './projectDocument.ts'

/** One person's undo on one group of screens. `undo` and `redo` return the ids they touched, or null when there is nothing. */
export interface Undo {
  undo(): Id[] | null
  /** The records that the next `undo`, or `redo`, would touch. */
  about(turn: 'undo' | 'redo'): Id[]
  redo(): Id[] | null
  /** Undoes what was never wanted: it cannot be redone. */
  withdraw(): Id[] | null
  canUndo(): boolean
  canRedo(): boolean
  /** What follows becomes a step of its own. */
  stop(): void
  observe(listener: () => void): () => void
  close(): void
}

const stacks = new WeakMap<Origin, Undo>()

/** Called by `perform` before each command that does not go on with the same typing. */
export const endUndoStep = (by: Origin): void => stacks.get(by)?.stop()

export function openUndo(document: ProjectDocument, by: Origin): Undo {
  const { doc } = document
  const scope = [...NOUN_NAMES.map((noun) => container(doc, noun)), container(doc, 'project'), layoutArray(doc)]
  const manager = new Y.UndoManager(scope as Y.AbstractType<unknown>[], {
    trackedOrigins: new Set([by]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  actsFor(manager, by)
  const act = (turn: () => unknown): Id[] | null => {
    const ids = new Set<Id>()
    const stop = document.observe((change) => {
      for (const touched of change.touched.values()) for (const id of touched) ids.add(id)
    })
    const done = turn()
    stop()
    return done ? [...ids] : null
  }
  const undo: Undo = {
    undo: () => act(() => manager.undo()),
    about(turn) {
      const item = (turn === 'undo' ? manager.undoStack : manager.redoStack).at(-1)
      return item ? recordsIn(doc, [item.insertions, item.deletions]) : []
    },
    redo: () => act(() => manager.redo()),
    withdraw() {
      const ids = act(() => manager.undo())
      manager.clear(false, true)
      return ids
    },
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    stop: () => manager.stopCapturing(),
    observe(listener) {
      const names = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const name of names) manager.on(name, listener)
      return () => {
        for (const name of names) manager.off(name, listener)
      }
    },
    close() {
      manager.destroy()
      stacks.delete(by)
    },
  }
  stacks.set(by, undo)
  return undo
}

type Stretches = Y.UndoManager['undoStack'][number]['insertions']

/** The records, and the keys of the layout, in which these stretches of edits stand. */
function recordsIn(doc: Y.Doc, stretches: readonly Stretches[]): Id[] {
  const ids = new Set<Id>()
  const layout = layoutArray(doc)
  for (const { clients } of stretches) {
    for (const [client, ranges] of clients) {
      const structs = doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; ) {
          const struct = structs[Y.findIndexSS(structs, at)]
          if (!struct) break
          at = struct.id.clock + struct.length
          if (struct instanceof Y.Item) for (const id of standsIn(struct, layout)) ids.add(id)
        }
      }
    }
  }
  return [...ids]
}

/** The record is the outermost shared map below its container. */
function standsIn(item: Y.Item, layout: unknown): Id[] {
  if (item.parent === layout) {
    return item.content.getContent().flatMap((entry) => (typeof entry?.key === 'string' ? [entry.key] : []))
  }
  let inner: Y.Item | null = item
  let name = item.parentSub
  while (inner) {
    const outer: Y.Item | null = inner.parent instanceof Y.AbstractType ? inner.parent._item : null
    name = inner.parentSub ?? name
    inner = outer
  }
  return name === null ? [] : [name]
}
