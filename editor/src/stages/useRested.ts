import { useEffect, useRef, useState } from 'react'

const EVERY_MS = 250

/** The value as it was a moment ago at most: what follows from it and takes long is not worked out at every letter. */
export function useRested<T>(value: T): T {
  const [rested, rest] = useState(() => value)
  const latest = useRef(value)
  latest.current = value
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    if (value === rested || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = null
      rest(() => latest.current)
    }, EVERY_MS)
  }, [value, rested])
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), [])
  return rested
}
