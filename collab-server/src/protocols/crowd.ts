import type { Duplex } from 'node:stream'

/** The sockets of each address, or of each person. Whoever has as many as they may gets no more; those inside stay. */
export class Crowd {
  readonly #most: number
  readonly #here = new Map<string, Set<Duplex>>()

  constructor(most: number) {
    this.#most = most
  }

  /** False: too many. A socket counts once, until it closes. */
  takes(who: string, socket: Duplex): boolean {
    const here = this.#here.get(who) ?? new Set()
    if (here.has(socket)) return true
    if (here.size >= this.#most || socket.destroyed) return false
    this.#here.set(who, here.add(socket))
    socket.once('close', () => {
      here.delete(socket)
      if (here.size === 0) this.#here.delete(who)
    })
    return true
  }
}
