import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { GUEST_DAYS } from './sessions.ts'

const DAY_SECONDS = 86_400

/** A session for somebody whom a link of ours let in. It has no address: only this server can ask for it. */
export const entrance = {
  id: 'entrance',
  endpoints: {
    enter: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ person: z.string(), guest: z.boolean() }) },
      async (ctx) => {
        const { person, guest } = ctx.body
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(person)
        if (!user) throw new Error(`The person ${person} is not in the tables, so they cannot enter`)
        const maxAge = guest ? GUEST_DAYS * DAY_SECONDS : ctx.context.sessionConfig.expiresIn
        const expiresAt = new Date(Date.now() + maxAge * 1000)
        const session = await internalAdapter.createSession(person, false, { expiresAt }, true)
        await setSessionCookie(ctx, { session, user }, false, { maxAge })
        return ctx.json({ session: session.id })
      },
    ),
  },
} satisfies BetterAuthPlugin
