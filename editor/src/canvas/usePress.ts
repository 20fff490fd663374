import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react'

const LONG_MS = 500
/** Pixels that a finger may tremble. */
const TREMBLES = 8

/** A pointer that went down: whether it has moved since, and whether a finger stayed for half a second. */
export interface Press {
  down(event: ReactPointerEvent): void
  move(event: ReactPointerEvent): void
  up(): void
  /** The browser itself found that it stayed. */
  stay(): void
  /** The pointer that is down, or was last, has left its place. */
  hasMoved(): boolean
  /** The click that a finger leaves behind when it stayed long is none. */
  wasLong(): boolean
}

export function usePress(stayed: (at: { clientX: number; clientY: number }) => void): Press {
  const told = useRef(stayed)
  told.current = stayed
  const state = useRef({ x: 0, y: 0, moved: false, long: false, timer: 0 })
  useEffect(() => () => clearTimeout(state.current.timer), [])
  const press = useRef<Press>({
    down({ clientX, clientY, pointerType, isPrimary }) {
      const now = state.current
      clearTimeout(now.timer)
      if (!isPrimary) {
        now.moved = true // two fingers pinch
        return
      }
      Object.assign(now, { x: clientX, y: clientY, moved: false, long: false })
      if (pointerType !== 'touch') return
      now.timer = window.setTimeout(() => {
        if (now.moved) return
        now.long = true
        told.current({ clientX, clientY })
      }, LONG_MS)
    },
    move({ clientX, clientY, isPrimary }) {
      const now = state.current
      if (!isPrimary || Math.hypot(clientX - now.x, clientY - now.y) <= TREMBLES) return
      now.moved = true
      clearTimeout(now.timer)
    },
    up: () => clearTimeout(state.current.timer),
    stay() {
      clearTimeout(state.current.timer)
      state.current.long = true
    },
    hasMoved: () => state.current.moved,
    wasLong: () => state.current.long,
  })
  return press.current
}
