import { log, traceOf } from './log.ts'

/** What the server does with nobody there to hear of it: what is thrown is said in the log, and everything else goes on. */
export function byItself(what: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    log.error(traceOf(error), what)
  }
}
