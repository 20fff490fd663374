/** Where on the screen the pointer was last moved over the sheet, for what is pasted there. */
export interface Pointed {
  /** Null elsewhere, for a finger, and until it moves on from where something was pasted. */
  at(): { readonly x: number; readonly y: number } | null
  /** Something was pasted there: the next one goes beside it. */
  used(): void
  stop(): void
}

/** Pixels that a resting hand may tremble. */
const TREMBLES = 8

export function followPointer(): Pointed {
  let at: { x: number; y: number } | null = null
  let taken: { x: number; y: number } | null = null
  const moved = ({ target, pointerType, clientX, clientY }: PointerEvent) => {
    // The menu of the sheet was opened where the pointer stood, and means that place.
    if (!(target instanceof Element) || target.closest('[role="menu"]')) return
    const isOver = pointerType !== 'touch' && target.closest('.sheet') !== null
    at = isOver ? { x: clientX, y: clientY } : null
    if (!at || (taken && Math.hypot(at.x - taken.x, at.y - taken.y) > TREMBLES)) taken = null
  }
  window.addEventListener('pointermove', moved)
  return {
    at: () => (taken ? null : at),
    used: () => {
      taken = at
    },
    stop: () => window.removeEventListener('pointermove', moved),
  }
}
