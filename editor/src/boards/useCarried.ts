import type { Id } from '@potok/model'
import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'

/** So far the pointer goes before a press becomes carrying. */
const SLACK = 6
/** So near to its end the board moves on under the pointer, so far at each move of the pointer. */
const EDGE = { near: 48, by: 24 }

export interface Carried {
  readonly id: Id
  readonly x: number
  readonly y: number
  /** The key of the column under the pointer. */
  readonly over: string | null
}

/** A card carried by the pointer from column to column of its board; a finger scrolls instead. Esc lets go of it. */
export function useCarried(drop: (id: Id, column: string) => void) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const begun = useRef<{ x: number; y: number; scrolled: number } | null>(null)
  const wasCarried = useRef(false)
  const letGo = () => {
    begun.current = null
    setCarried(null)
  }
  const handlers = (id: Id) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasCarried.current = false
      if (event.button !== 0 || event.pointerType === 'touch') return
      begun.current = { x: event.clientX, y: event.clientY, scrolled: boardOf(event)?.scrollLeft ?? 0 }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!begun.current) return
      const [along, y] = [event.clientX - begun.current.x, event.clientY - begun.current.y]
      if (!carried && Math.hypot(along, y) < SLACK) return
      event.currentTarget.setPointerCapture(event.pointerId)
      wasCarried.current = true
      const x = along + moveOn(event) - begun.current.scrolled
      setCarried({ id, x, y, over: columnAt(event) })
    },
    onPointerUp() {
      if (carried?.over) drop(id, carried.over)
      letGo()
    },
    onPointerCancel: letGo,
    // Putting a card down is no press on it.
    onClickCapture(event: MouseEvent) {
      if (wasCarried.current) event.stopPropagation()
      wasCarried.current = false
    },
  })
  return { carried, handlers, letGo }
}

const boardOf = ({ currentTarget }: PointerEvent<HTMLElement>) => currentTarget.closest('[data-board]')

/** Scrolls the board where the pointer is at its end; how far it is scrolled then. */
function moveOn(event: PointerEvent<HTMLElement>): number {
  const board = boardOf(event)
  if (!board) return 0
  const { left, right } = board.getBoundingClientRect()
  if (event.clientX > right - EDGE.near) board.scrollLeft += EDGE.by
  if (event.clientX < left + EDGE.near) board.scrollLeft -= EDGE.by
  return board.scrollLeft
}

function columnAt(event: PointerEvent<HTMLElement>): string | null {
  const column = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]')
  return column && boardOf(event)?.contains(column) ? (column.dataset.column ?? null) : null
}
