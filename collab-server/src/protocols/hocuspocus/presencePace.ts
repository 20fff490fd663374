const MOST_BYTES = 4096
const MOST_A_SECOND = 40
const LATER_MS = 50

/** Lets presence through at most 40 times a second; of what comes faster only the newest of each document is kept. */
export class PresencePace {
  readonly #pass: (bytes: Uint8Array) => void
  readonly #late = new Map<string, Uint8Array>()
  #left = MOST_A_SECOND
  #since = Date.now()
  #timer: NodeJS.Timeout | null = null

  constructor(pass: (bytes: Uint8Array) => void) {
    this.#pass = pass
  }

  take(document: string, bytes: Uint8Array): void {
    if (bytes.length > MOST_BYTES) return
    if (this.#mayPass()) {
      this.#late.delete(document)
      this.#pass(bytes)
      return
    }
    this.#late.set(document, bytes)
    this.#timer ??= setTimeout(() => this.#again(), LATER_MS)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #again(): void {
    this.#timer = null
    const late = [...this.#late]
    this.#late.clear()
    for (const [document, bytes] of late) this.take(document, bytes)
  }

  #mayPass(): boolean {
    const now = Date.now()
    this.#left = Math.min(MOST_A_SECOND, this.#left + ((now - this.#since) * MOST_A_SECOND) / 1000)
    this.#since = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }
}
