/** The server's clock, whatever that of this device says. */
export class ServerClock {
  #ahead: number | null = null
  #doubt = Number.POSITIVE_INFINITY

  /** The server answered with its time; asked and answered are by this device's steady clock, ms. */
  heard(told: number, asked: number, answered: number): void {
    // The answer was made between the two moments: the shorter the time, the surer. An answer that waited was made at its end.
    const doubt = Math.min(answered - asked, LONGEST_WAY_MS) / 2
    if (doubt > this.#doubt) return
    this.#doubt = doubt
    this.#ahead = told - (answered - doubt)
  }

  /** Milliseconds since 1970 by the server; `steady` by this device's steady clock. */
  now(steady: number = performance.now()): number {
    return this.#ahead === null ? Date.now() : steady + this.#ahead
  }
}

const LONGEST_WAY_MS = 400
