import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../http/refuse.ts'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It may take many seconds, so it is not begun while the server stops. */
    readonly takesLong?: boolean
    /** It waits for news, so nobody waits for it. */
    readonly waitsForNews?: boolean
  }
}

const LOOK_MS = 20

/** What was asked and is not answered yet, and whether the server is about to stop. */
export class Underway {
  isStopping = false
  readonly #replies = new Map<FastifyRequest, FastifyReply>()

  attendTo(app: FastifyInstance): void {
    app.addHook('onRequest', async (request, reply) => {
      const { takesLong, waitsForNews } = request.routeOptions.config
      if (this.isStopping && takesLong) throw new Refused('server.stops')
      if (waitsForNews) return
      this.#replies.set(request, reply)
      reply.raw.once('close', () => this.#replies.delete(request))
    })
  }

  /** Until everything is answered, the time is over, or the store takes nothing, which whoever writes would wait for. */
  async settled(store: Store, withinMs: number): Promise<void> {
    const end = Date.now() + withinMs
    while (this.#replies.size > 0 && Date.now() < end && store.storage().state === 'ok')
      await new Promise((done) => setTimeout(done, LOOK_MS))
  }

  /** What is not answered by now is so with one sentence; what was made of it afterwards is nobody's. */
  refuseRest(): void {
    for (const [request, reply] of this.#replies) if (!reply.sent) refuse(request, reply, 'server.stops')
  }
}
