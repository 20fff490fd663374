import { addNote, type Tab } from './people.ts'

/** Edits without pause until told; what has been answered is known at every moment, because answers come in order. */
export class Hand {
  readonly tab: Tab
  readonly made: string[] = []
  #isMoving = true

  constructor(tab: Tab, name: string) {
    this.tab = tab
    void this.#move(name)
  }

  acknowledged(): string[] {
    return this.made.slice(0, Math.max(0, this.made.length - this.tab.provider.unsyncedChanges))
  }

  rest(): void {
    this.#isMoving = false
  }

  async #move(name: string): Promise<void> {
    while (this.#isMoving) {
      const id = `${name}-${this.made.length}`
      addNote(this.tab.doc, id, { text: 'правка' })
      this.made.push(id)
      if (this.made.length % 5 === 0) await new Promise((done) => setTimeout(done, 1))
    }
  }
}
