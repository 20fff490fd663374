import { destination, pino } from 'pino'

/** One line a happening, for whoever keeps the server: codes, pseudonymous ids and numbers, never a word that somebody typed. */
export const log = pino({ base: null, level: process.env.POTOK_LOG ?? 'info' }, destination({ fd: 2, sync: true }))

const MOST_LINES = 6

/** A bug as it may be logged: its message can quote what people wrote, so only its name and its way are kept. */
export function traceOf(error: unknown): { error: string; code?: unknown; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code: (error as { code?: unknown }).code,
    at: lines.slice(0, MOST_LINES).map((line) => line.trim()),
  }
}
