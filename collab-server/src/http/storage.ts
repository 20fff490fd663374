import type { FastifyInstance } from 'fastify'
import { Refused } from '../refusals.ts'
import type { Store } from '../stores/store.ts'

const ONLY_READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** While nothing can be committed, what would write is refused at once; looking, and a ticket for looking, goes on. */
export function refuseWhileFull(app: FastifyInstance, store: Store): void {
  app.addHook('onRequest', async (request) => {
    if (ONLY_READS.has(request.method) || request.routeOptions.url?.endsWith('/tickets')) return
    if (store.storage().state !== 'ok') throw new Refused('storage.refused')
  })
}

/** Everything queued so far is committed, or the answer is that it cannot be now. */
export function committedOrRefused(store: Store): Promise<void> {
  return new Promise((done, failed) => {
    const refuse = () => {
      stop()
      failed(new Refused('storage.refused'))
    }
    // Whether it was just this project nobody needs to know: asked again, it is done by whoever owns it.
    const stopHearing = store.onFenced(refuse)
    const stopListening = store.onStorage(({ state }) => {
      if (state !== 'ok') refuse()
    })
    const stop = () => {
      stopHearing()
      stopListening()
    }
    if (store.storage().state !== 'ok') return refuse()
    store.whenCommitted(store.position, () => {
      stop()
      done()
    })
  })
}
