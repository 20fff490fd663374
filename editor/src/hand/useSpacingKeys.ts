import { useEffect } from 'react'
import type { Spacing } from './spacing.ts'

const WAYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** While the tool is in the hand, arrows pull its line and Enter keeps what they made; Esc lets go of it. */
export function useSpacingKeys(spacing: Spacing, isInHand: boolean): void {
  useEffect(() => {
    if (!isInHand) return
    const pressed = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || !event.target.matches('body, .map-stage')) return
      const way = WAYS[event.key]
      if (way) spacing.step(way, event)
      else if (event.key === 'Enter') spacing.keep()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true })
      spacing.drop()
    }
  }, [spacing, isInHand])
}
