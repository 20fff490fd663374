const RESTARTS = 1012
const LONGEST_MS = 15_000
/** A connection that broke may have broken for everybody. */
const BROKEN = [1001, 1005, 1006]
const APART_MS = 1500

/** In how many milliseconds a closed socket connects again: when the server that stops said, and otherwise not all at once. */
export function comesBackAfter(
  event: { readonly code?: number; readonly reason?: string } | undefined,
  usual: number,
  random = Math.random,
): number {
  const { code = 1006, reason = '' } = event ?? {}
  const said = code === RESTARTS ? afterIn(reason) : null
  if (said !== null) return Math.min(LONGEST_MS, Math.max(0, said))
  return BROKEN.includes(code) || code === RESTARTS ? usual + random() * APART_MS : usual
}

function afterIn(reason: string): number | null {
  try {
    const { after } = JSON.parse(reason) as { after?: unknown }
    return typeof after === 'number' && Number.isFinite(after) ? after : null
  } catch {
    return null
  }
}
