import { type Origin, openUndo, type ProjectDocument, type Undo } from '@potok/model'

/** One person's work on one group of screens: who did it, and how to take it back there. */
export interface Stack {
  readonly origin: Origin
  readonly undo: Undo
}

/** A stack for each group of screens, begun with the first deed there: undoing on the map leaves the card alone. */
export class Stacks {
  readonly #document: ProjectDocument
  readonly #person: string
  readonly #known = new Map<string, Stack>()

  constructor(document: ProjectDocument, person: string) {
    this.#document = document
    this.#person = person
  }

  of(group: string): Stack {
    const known = this.#known.get(group)
    if (known) return known
    const origin: Origin = { who: 'participant', person: this.#person, screen: group }
    const stack = { origin, undo: openUndo(this.#document, origin) }
    this.#known.set(group, stack)
    return stack
  }

  close(): void {
    for (const { undo } of this.#known.values()) undo.close()
    this.#known.clear()
  }
}
