import type { Extension } from '@hocuspocus/server'

// In these the library catches what we throw and ends one connection; in all others a rejection would end the process.
const ENDS_ONE_CONNECTION: readonly string[] = [
  'onAuthenticate',
  'onLoadDocument',
  'beforeSync',
  'beforeUnloadDocument',
  'onStoreDocument',
]

/** No moment may bring the server down: what it throws is said in the log and ends at most one connection. */
export function safely(moments: Extension, failed: (moment: string, error: unknown) => void): Extension {
  const wrapped: Record<string, unknown> = {}
  for (const [name, moment] of Object.entries(moments)) {
    if (typeof moment !== 'function') continue
    wrapped[name] = async (payload: unknown) => {
      try {
        return await (moment as (payload: unknown) => unknown)(payload)
      } catch (error) {
        // Without `reason` it is no refusal of ours but a bug.
        if (typeof (error as { reason?: unknown })?.reason !== 'string') failed(name, error)
        if (ENDS_ONE_CONNECTION.includes(name)) throw error
      }
    }
  }
  return wrapped as Extension
}

/** Ends what a moment was asked about. The library reads `reason`, and logs only errors that have a message. */
export class Stopped extends Error {
  readonly reason: string
  readonly code: number
  constructor(reason: string, code = 4400) {
    super('')
    this.reason = reason
    this.code = code
  }
}
