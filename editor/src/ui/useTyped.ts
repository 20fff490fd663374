import { useEffect, useRef, useState } from 'react'

/** The document answers within a frame or two; whoever waits longer than this sees what it has. */
const LATEST_MS = 400

/**
 * What is typed into a field: null while it shows the document. `leave` keeps the words in sight until the document
 * answers, so that the old value does not flash between.
 */
export function useTyped<T>(shown: unknown): [typed: T | null, type: (now: T | null) => void, leave: () => void] {
  const [typed, type] = useState<T | null>(null)
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stay = () => {
    if (leaving.current !== null) clearTimeout(leaving.current)
    leaving.current = null
  }
  useEffect(() => {
    if (leaving.current === null) return
    stay()
    type(null)
  }, [shown])
  useEffect(() => stay, [])
  return [
    typed,
    (now) => {
      stay()
      type(now)
    },
    () => {
      stay()
      leaving.current = setTimeout(() => {
        leaving.current = null
        type(null)
      }, LATEST_MS)
    },
  ]
}
