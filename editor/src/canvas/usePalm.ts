import { type RefObject, useEffect } from 'react'

/** While the pen is on the sheet, a palm that lies down beside it is no finger: it moves nothing, until it leaves. */
export function usePalm(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let penIsDown = false
    const palms = new Set<number>()
    const palmTouches = new Set<number>()
    const isOver = ({ target }: Event) => target instanceof Node && sheet.current?.contains(target) === true
    const pointed = (event: PointerEvent) => {
      const { pointerId, pointerType, type, buttons } = event
      const ends = type === 'pointerup' || type === 'pointercancel'
      if (pointerType === 'pen') penIsDown = !ends && buttons !== 0 && (penIsDown || isOver(event))
      if (pointerType !== 'touch') return
      if (type === 'pointerdown' && penIsDown && isOver(event)) palms.add(pointerId)
      if (!palms.has(pointerId)) return
      event.stopPropagation()
      if (ends) palms.delete(pointerId)
    }
    const touched = (event: TouchEvent) => {
      const changed = [...event.changedTouches].map(({ identifier }) => identifier)
      if (event.type === 'touchstart' && penIsDown && isOver(event)) for (const id of changed) palmTouches.add(id)
      if (!changed.every((id) => palmTouches.has(id))) return
      event.stopPropagation()
      if (event.cancelable) event.preventDefault()
      if (event.type === 'touchend' || event.type === 'touchcancel') for (const id of changed) palmTouches.delete(id)
    }
    // Before anything on the sheet hears of it; what is passive could not be prevented.
    const first = { capture: true, passive: false }
    for (const type of POINTER) window.addEventListener(type, pointed, first)
    for (const type of TOUCH) window.addEventListener(type, touched, first)
    return () => {
      for (const type of POINTER) window.removeEventListener(type, pointed, first)
      for (const type of TOUCH) window.removeEventListener(type, touched, first)
    }
  }, [sheet])
}

const POINTER = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const
const TOUCH = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const
