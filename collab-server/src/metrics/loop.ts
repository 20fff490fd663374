import { timed } from './metrics.ts'

const EVERY_MS = 200

/** How late a timer comes: so long everything else waits, too. */
export function timeLoop(): () => void {
  let expected = performance.now() + EVERY_MS
  const timer = setInterval(() => {
    const now = performance.now()
    timed.loop.observe(Math.max(0, now - expected) / 1000)
    expected = now + EVERY_MS
  }, EVERY_MS).unref()
  return () => clearInterval(timer)
}
