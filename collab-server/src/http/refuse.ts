import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import { Elsewhere } from '../cluster/elsewhere.ts'
import { isLedOn } from '../cluster/onward.ts'
import { sendOn } from '../cluster/sendOn.ts'
import { log, traceOf } from '../log.ts'
import { counted } from '../metrics/metrics.ts'
import { languageOf, type RefusalCode, Refused, said, statusOf } from '../refusals.ts'
import type { Store } from '../stores/store.ts'

/** Every 'no' of the interface: one sentence in the reader's language, and for a bug nothing of its inside. */
export function answerRefusals(app: FastifyInstance, store: Store): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Elsewhere)
      return isLedOn(request) ? refuse(request, reply, 'owner.away') : sendOn(request, reply, error.address, store)
    if (error instanceof Refused) return refuse(request, reply, error.code, error.about)
    if (error instanceof ZodError) {
      const fields = error.issues.map(({ path }) => path.map(String).join('.'))
      return refuse(request, reply, 'input.invalid', fields)
    }
    if (error.statusCode === 429) return refuse(request, reply, 'too-many')
    if (error.statusCode === 413) return refuse(request, reply, 'input.too-large')
    if (error.statusCode === 400 || error instanceof SyntaxError) return refuse(request, reply, 'input.not-json')
    if (error.statusCode && error.statusCode < 500) return refuse(request, reply, 'input.invalid')
    log.error({ ...traceOf(error), route: request.routeOptions.url, method: request.method }, 'a request failed')
    counted.troubles.inc()
    return refuse(request, reply, 'server.failed')
  })
}

export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  about: readonly string[] = [],
): FastifyReply {
  return reply.code(statusOf(code)).send(said(code, languageOf(request.headers['accept-language']), about))
}
