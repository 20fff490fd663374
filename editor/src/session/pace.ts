export interface Pace<T> {
  (value: T): void
  /** Sends what still waits. */
  flush(): void
  stop(): void
}

/** At most one call in each interval; the first at once, the last never lost. */
export function pace<T>(intervalMs: () => number, send: (value: T) => void): Pace<T> {
  let waiting: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const turn = () => {
    timer = null
    if (!waiting) return
    const { value } = waiting
    waiting = null
    send(value)
    timer = setTimeout(turn, intervalMs())
  }
  const paced = (value: T) => {
    waiting = { value }
    if (timer === null) turn()
  }
  return Object.assign(paced, {
    flush() {
      if (waiting) send(waiting.value)
      waiting = null
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = null
    },
  })
}
