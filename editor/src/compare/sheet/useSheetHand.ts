import type { Id, Rect } from '@potok/model'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react'
import type { Mark } from './mark.ts'
import { isArrow, nextBox } from './nextBox.ts'
import { fit, pan, reveal, type SheetViewStore, type Size, STEP_OF_ZOOM, zoomAt } from './sheetView.ts'
import { useWheel } from './useWheel.ts'

interface Hand {
  readonly view: SheetViewStore
  readonly marks: readonly Mark[]
  readonly size: RefObject<Size>
  readonly whole: RefObject<Rect>
  choose(id: Id | null): void
  light(id: Id | null): void
}

/** A press that moves less is a click. */
const STILL = 4

/** What pointer and keys do on a sheet: it is dragged, its steps are walked by arrows, pressed, lit up. */
export function useSheetHand({ view, marks, size, whole, choose, light }: Hand) {
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const wheel = useWheel(view)
  const markAt = (target: EventTarget) =>
    (target as HTMLElement).closest<HTMLElement>('[data-mark]')?.dataset ?? { mark: undefined, step: undefined }
  return {
    ref: wheel,
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !isOnSheet(event.target)) return
      held.current = { x: event.clientX, y: event.clientY, moved: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = held
      if (!current) return
      const [dx, dy] = [event.clientX - current.x, event.clientY - current.y]
      if (!current.moved && Math.hypot(dx, dy) < STILL) return
      if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { x: event.clientX, y: event.clientY, moved: true }
      pan(view, dx, dy)
    },
    onPointerUp() {
      // The click that ends a drag chooses nothing.
      if (held.current?.moved) requestAnimationFrame(() => (held.current = null))
      else held.current = null
    },
    onClick(event: MouseEvent) {
      const { step } = markAt(event.target)
      if (step && !held.current?.moved) choose(step)
    },
    onPointerOver: (event: PointerEvent) => light(markAt(event.target).step ?? null),
    onPointerLeave: () => light(null),
    onFocus(event: FocusEvent) {
      const { mark, step } = markAt(event.target)
      light(step ?? null)
      const here = marks.find(({ id }) => id === mark)
      if (here && event.target.matches(':focus-visible')) reveal(view, here.box, size.current)
    },
    onBlur: () => light(null),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { width, height } = size.current
      const middle = { x: width / 2, y: height / 2 }
      const here = marks.find(({ id }) => id === markAt(event.target).mark)
      const focus = (mark: Mark | null | undefined) =>
        mark && event.currentTarget.querySelector<HTMLElement>(`[data-mark="${mark.id}"]`)?.focus()
      if (event.code === 'Equal' || event.code === 'NumpadAdd') zoomAt(view, STEP_OF_ZOOM, middle)
      else if (event.code === 'Minus' || event.code === 'NumpadSubtract') zoomAt(view, 1 / STEP_OF_ZOOM, middle)
      else if (event.code === 'Digit0') fit(view, whole.current, size.current)
      else if (here && isArrow(event.key)) focus(nextBox(marks, here, event.key))
      else if (here && event.key === 'Home') focus(marks[0])
      else if (here && event.key === 'End') focus(marks.at(-1))
      else return
      event.preventDefault()
    },
  }
}

const isOnSheet = (target: EventTarget) => (target as HTMLElement).closest('.compare-canvas') !== null
