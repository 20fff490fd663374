import { useEffect, useState } from 'react'

const IDLE_MS = 5000

/** The name on a colleague's frame: it fades when nothing happens, and stays while they type. */
export function RingTag({ words, stays }: { words: string; stays: boolean }) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    setIdle(false)
    if (stays) return
    const timer = setTimeout(() => setIdle(true), IDLE_MS)
    return () => clearTimeout(timer)
  }, [words, stays])
  return (
    <span className="ring-tag" data-idle={idle}>
      {words}
    </span>
  )
}
