import { useLayoutEffect, useState } from 'react'

/** What was drawn first is on the screen: what takes longer than a glance may follow. */
export function useIsPainted(): boolean {
  const [isPainted, paint] = useState(false)
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => paint(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
