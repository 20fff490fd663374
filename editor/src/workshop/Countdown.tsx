import { useEffect, useState } from 'react'
import type { Timer } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { ServerClock } from './serverClock.ts'

const EVERY_MS = 100

/** What is left by the server's clock; once it is over, how long ago. */
export function Countdown({
  timer,
  clock,
  size,
}: {
  timer: Timer | null
  clock: ServerClock
  size: 'small' | 'large' | 'hall'
}) {
  const { say } = useTexts()
  const left = useLeft(timer, clock)
  if (left === null) return null
  const isOver = left < 0
  const seconds = isOver ? Math.floor(-left / 1000) : Math.ceil(left / 1000)
  const shown = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span className="countdown" role="timer" data-size={size} data-over={isOver} aria-label={say('workshop.left')}>
      {isOver ? `+${shown}` : shown}
    </span>
  )
}

/** Milliseconds; below zero once the time is over. */
function useLeft(timer: Timer | null, clock: ServerClock): number | null {
  const [, tick] = useState(0)
  const isRunning = timer !== null && 'endsAt' in timer
  useEffect(() => {
    if (!isRunning) return
    const beat = setInterval(() => tick((count) => count + 1), EVERY_MS)
    return () => clearInterval(beat)
  }, [isRunning])
  if (timer === null) return null
  return 'endsAt' in timer ? timer.endsAt - clock.now() : timer.leftMs
}
