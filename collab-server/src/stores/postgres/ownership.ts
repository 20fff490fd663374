import { log, traceOf } from '../../log.ts'
import type { Owner, Owners } from './owners.ts'

const RENEW_MS = 3000
/** So long an answer about another owner is believed. */
const BELIEVED_MS = 1000
/** A project that nobody has open any more is left for whomever the proxy leads it to next. */
const IDLE_MS = 20_000

interface Held {
  readonly fence: number
  usedAt: number
}

/** The projects that this server owns, kept for as long as its lease is, and what it knows of the others. */
export class Ownership {
  readonly #owners: Owners
  readonly #mine = new Map<string, Held>()
  readonly #others = new Map<string, { address: string; at: number }>()
  readonly #underway = new Map<string, Promise<Owner>>()
  readonly #leaving = new Map<string, Promise<void>>()
  readonly #lost: (projects: readonly string[]) => void
  readonly #committed: () => Promise<void>
  #isInUse: (project: string) => boolean = () => true
  #timer: NodeJS.Timeout | null = null
  #renewedAt = 0
  #isStopped = false

  /** `lost` hears of projects that another server took; `committed` waits for what is queued. */
  constructor(owners: Owners, lost: (projects: readonly string[]) => void, committed: () => Promise<void>) {
    this.#owners = owners
    this.#lost = lost
    this.#committed = committed
  }

  /** From here on others are sent to this address. */
  async announce(address: string): Promise<void> {
    this.#owners.address = address
    await this.#renew()
  }

  async begin(): Promise<void> {
    await this.#owners.tidy()
    await this.#renew()
    const tick = async () => {
      try {
        await this.#renew()
        await this.#leaveIdle()
      } catch (error) {
        log.warn(traceOf(error), 'the lease of this server was not renewed')
      }
      if (!this.#isStopped) this.#timer = setTimeout(tick, RENEW_MS).unref()
    }
    this.#timer = setTimeout(tick, RENEW_MS).unref()
  }

  /** Who tells whether a project is open here: one that is stays. */
  watch(isInUse: (project: string) => boolean): void {
    this.#isInUse = isInUse
  }

  get held(): number {
    return this.#mine.size
  }

  /** Seconds since the lease was last renewed. */
  get leaseAge(): number {
    return (Date.now() - this.#renewedAt) / 1000
  }

  /** Null: it is ours; else the address of whoever owns it. Rejects when PostgreSQL cannot be asked. */
  async own(project: string): Promise<string | null> {
    await this.#leaving.get(project)
    const held = this.#mine.get(project)
    if (held) {
      held.usedAt = Date.now()
      return null
    }
    const other = this.#others.get(project)
    if (other && Date.now() - other.at < BELIEVED_MS) return other.address
    const asked = this.#underway.get(project) ?? this.#claim(project)
    this.#underway.set(project, asked)
    try {
      const owner = await asked
      return this.#mine.has(project) ? null : owner.address
    } finally {
      if (this.#underway.get(project) === asked) this.#underway.delete(project)
    }
  }

  /** The owner at this address does not answer: whoever asks next asks anew who owns what. */
  async missed(address: string): Promise<void> {
    for (const [project, other] of this.#others) if (other.address === address) this.#others.delete(project)
    await this.#owners.giveUp(address)
  }

  /** These are another server's: whoever has them open here must go. */
  lose(projects: readonly string[]): void {
    for (const project of projects) this.#mine.delete(project)
    this.#lost(projects)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#owners.leave()
  }

  async #claim(project: string): Promise<Owner> {
    const owner = await this.#owners.claim(project)
    if (this.#owners.isMe(owner)) {
      this.#others.delete(project)
      this.#mine.set(project, { fence: owner.fence, usedAt: Date.now() })
    } else {
      this.#others.set(project, { address: owner.address, at: Date.now() })
    }
    return owner
  }

  async #renew(): Promise<void> {
    const before = new Map(this.#mine)
    const still = await this.#owners.renew()
    this.#renewedAt = Date.now()
    const lost = [...before].filter(
      ([project, { fence }]) => this.#mine.get(project)?.fence === fence && still.get(project) !== fence,
    )
    if (lost.length > 0) this.lose(lost.map(([project]) => project))
    for (const [project, { at }] of this.#others) if (Date.now() - at > BELIEVED_MS) this.#others.delete(project)
  }

  async #leaveIdle(): Promise<void> {
    for (const [project, held] of this.#mine) {
      if (this.#isInUse(project)) held.usedAt = Date.now()
      else if (Date.now() - held.usedAt > IDLE_MS) await this.leave(project)
    }
  }

  /** Whoever asks for it meanwhile waits and claims it anew. */
  async leave(project: string): Promise<void> {
    if (!this.#mine.delete(project)) return
    const left = this.#committed().then(() => this.#owners.release(project))
    const told = left.catch((error) => log.warn(traceOf(error), 'a project was not left'))
    this.#leaving.set(project, told)
    await told
    this.#leaving.delete(project)
  }
}
