/** Where servers of a house call to one another. Nothing depends on it: what is missed is found in PostgreSQL a moment later. */
export interface Bus {
  /** Something was written that others read. */
  changed(): void
  onChanged(listener: () => void): void
  /** How many people each project has open on this server. */
  tellHere(counts: ReadonlyMap<string, number>): void
  /** How many each project has open on all servers that spoke lately. */
  here(): ReadonlyMap<string, number>
  /** False: the servers do not hear each other now. */
  readonly isUp: boolean
  close(): Promise<void>
}

/** One server alone hears itself. */
export class SilentBus implements Bus {
  readonly isUp = true
  #here: ReadonlyMap<string, number> = new Map()

  changed(): void {}

  onChanged(): void {}

  tellHere(counts: ReadonlyMap<string, number>): void {
    this.#here = counts
  }

  here(): ReadonlyMap<string, number> {
    return this.#here
  }

  async close(): Promise<void> {}
}
