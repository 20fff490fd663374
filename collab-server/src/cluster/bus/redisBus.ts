import { Redis } from 'ioredis'
import { byItself } from '../../byItself.ts'
import { log } from '../../log.ts'
import type { Bus } from './bus.ts'

const LONGEST_PAUSE_MS = 2000
const CONNECT_MS = 3000
/** A server that said nothing for so long has nobody here. */
const HEARD_MS = 10_000
const TELL_AGAIN_MS = 3000

interface Heard {
  readonly counts: Readonly<Record<string, number>>
  readonly at: number
}

/** Redis between the servers of one house. While it is away nobody waits for it and nothing is kept for it. */
export class RedisBus implements Bus {
  readonly #server: string
  readonly #changes: string
  readonly #presence: string
  readonly #speaker: Redis
  readonly #listener: Redis
  readonly #listeners = new Set<() => void>()
  readonly #heard = new Map<string, Heard>()
  #isClosed = false
  #mine: Readonly<Record<string, number>> = {}
  readonly #timer: NodeJS.Timeout

  constructor(url: string, house: string, server: string) {
    this.#server = server
    this.#changes = `potok:${house}:changed`
    this.#presence = `potok:${house}:here`
    const settings = {
      maxRetriesPerRequest: 0,
      enableOfflineQueue: false,
      connectTimeout: CONNECT_MS,
      retryStrategy: (times: number) => Math.min(times * 100, LONGEST_PAUSE_MS),
    }
    this.#speaker = new Redis(url, settings)
    this.#listener = new Redis(url, { ...settings, autoResubscribe: false })
    let wasUp = false
    for (const one of [this.#speaker, this.#listener]) one.on('error', () => {})
    this.#listener.on('close', () => {
      if (wasUp && !this.#isClosed) log.warn('Redis is away: changes of other servers are heard a second later')
      wasUp = false
    })
    this.#listener.on('ready', () => {
      wasUp = true
      this.#listener.subscribe(this.#changes, this.#presence).catch(() => {})
      // What was said meanwhile was not heard.
      this.#hear()
    })
    this.#listener.on('message', (channel: string, text: string) => this.#take(channel, text))
    this.#timer = setInterval(() => this.#speak(), TELL_AGAIN_MS).unref()
  }

  get isUp(): boolean {
    return this.#listener.status === 'ready' && this.#speaker.status === 'ready'
  }

  changed(): void {
    this.#publish(this.#changes, this.#server)
  }

  onChanged(listener: () => void): void {
    this.#listeners.add(listener)
  }

  tellHere(counts: ReadonlyMap<string, number>): void {
    const now = Object.fromEntries(counts)
    const isNew = JSON.stringify(now) !== JSON.stringify(this.#mine)
    this.#mine = now
    if (isNew) this.#speak()
  }

  here(now = Date.now()): ReadonlyMap<string, number> {
    const all = new Map(Object.entries(this.#mine))
    for (const [server, { counts, at }] of this.#heard) {
      if (now - at > HEARD_MS) this.#heard.delete(server)
      else for (const [project, count] of Object.entries(counts)) all.set(project, (all.get(project) ?? 0) + count)
    }
    return all
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#isClosed = true
    this.#mine = {}
    this.#speak()
    this.#speaker.disconnect()
    this.#listener.disconnect()
  }

  #speak(): void {
    this.#publish(this.#presence, JSON.stringify({ server: this.#server, counts: this.#mine }))
  }

  #publish(channel: string, text: string): void {
    if (this.#speaker.status !== 'ready') return
    this.#speaker.publish(channel, text).catch(() => {})
  }

  #hear(): void {
    for (const listener of this.#listeners) byItself('a change of another server was not heard', listener)
  }

  #take(channel: string, text: string): void {
    if (channel === this.#changes) {
      if (text !== this.#server) this.#hear()
      return
    }
    byItself('a word of another server was not understood', () => {
      const { server, counts } = JSON.parse(text) as { server: string; counts: Record<string, number> }
      if (server !== this.#server) this.#heard.set(server, { counts, at: Date.now() })
    })
  }
}
