/** How long somebody who was heard of counts as here: their page asks anew every `LONGEST_WAIT_MS`. */
const LONGEST_WAIT_MS = 20_000
const HERE_MS = LONGEST_WAIT_MS + 5000
/** Sixty people who vote at once stir the room at most so often. */
const APART_MS = 250
const SHARED_MS = 1000
const REACTION_MS = 8000

export const SIGNS = ['agree', 'unsure', 'thanks', 'slower'] as const
type Sign = (typeof SIGNS)[number]

export interface Reaction {
  readonly person: string
  readonly sign: Sign
  readonly at: number
}

/** What a running session is in memory: who is here, who waits for news, and a number that grows with every change. */
export class Room {
  // Greater than any number told before a restart.
  version = Date.now()
  readonly #seen = new Map<string, number>()
  #waiting = new Set<() => void>()
  #reactions: Reaction[] = []
  #last: Promise<unknown> = Promise.resolve()
  #soon: NodeJS.Timeout | null = null
  #shared: { version: number; at: number; value: Promise<unknown> | null } = { version: 0, at: 0, value: null }
  readonly #tell: (version: number) => void

  constructor(tell: (version: number) => void) {
    this.#tell = tell
  }

  /** Everybody hears of it at once. */
  moved(): void {
    if (this.#soon) clearTimeout(this.#soon)
    this.#soon = null
    this.version++
    const waiting = this.#waiting
    this.#waiting = new Set()
    for (const wake of waiting) wake()
    this.#tell(this.version)
  }

  /** Everybody hears of it soon, together with what else happens. */
  stirred(): void {
    this.#soon ??= setTimeout(() => this.moved(), APART_MS).unref()
  }

  saw(person: string, now = Date.now()): void {
    const before = this.#seen.get(person)
    this.#seen.set(person, now)
    if (before === undefined || now - before > HERE_MS) this.stirred()
  }

  here(now = Date.now()): ReadonlySet<string> {
    return new Set([...this.#seen].flatMap(([person, at]) => (now - at <= HERE_MS ? [person] : [])))
  }

  react(person: string, sign: Sign): void {
    this.#reactions = [...this.reactions().filter((one) => one.person !== person), { person, sign, at: Date.now() }]
    this.stirred()
  }

  reactions(now = Date.now()): readonly Reaction[] {
    return this.#reactions.filter(({ at }) => now - at < REACTION_MS)
  }

  /** What reads how it stands and writes it anew: one after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  /** Until something changed after this number, or the wait is over. */
  news(after: number, gone: AbortSignal): Promise<void> {
    if (this.version > after) return Promise.resolve()
    return new Promise((done) => {
      const wake = () => {
        clearTimeout(end)
        gone.removeEventListener('abort', wake)
        this.#waiting.delete(wake)
        done()
      }
      const end = setTimeout(wake, LONGEST_WAIT_MS).unref()
      gone.addEventListener('abort', wake)
      this.#waiting.add(wake)
    })
  }

  /** What is the same for everybody who asks at once: made once for each change, and anew after a second. */
  shared<T>(make: () => Promise<T>, now = Date.now()): Promise<T> {
    const { version, at, value } = this.#shared
    if (value && version === this.version && now - at < SHARED_MS) return value as Promise<T>
    const made = make()
    this.#shared = { version: this.version, at: now, value: made }
    return made
  }

  close(): void {
    if (this.#soon) clearTimeout(this.#soon)
    this.#soon = null
    for (const wake of [...this.#waiting]) wake()
  }
}
