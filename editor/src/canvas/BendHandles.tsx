import type { Bend, FlowLine, Id, Point } from '@potok/model'
import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import { useStore as useStored } from 'zustand'
import { snap } from '../tools/tool.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { bentOf } from './bent.ts'
import type { DrawnMap } from './drawn.ts'
import './bending.css'

interface BendHandlesProps {
  drawn: DrawnMap
  selection: ReadonlySet<Id>
  canEdit: boolean
  /** False when it is refused. */
  keep(flow: Id, bend: Bend): boolean
  straighten(): void
  focus(): void
}

/** A shorter run has no room for a handle, in pixels. */
const LEAST = 20

/** In the middle of each run of the selected flow: dragged it bends the flow, a double click gives it back to the router. */
export const BendHandles = memo(function BendHandles(props: BendHandlesProps) {
  const { drawn, selection, canEdit, keep, straighten, focus } = props
  const [only] = selection
  const line = useStored(drawn.store, ({ scene }) => (selection.size === 1 && only ? scene.flows.get(only) : undefined))
  const zoom = useStore(({ transform }) => transform[2])
  const [isHeld, setIsHeld] = useState(false)
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  if (!canEdit || !line || drawn.store.getState().scene.chain) return null

  const take = (event: ReactPointerEvent, run: number) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    letGo.current?.()
    letGo.current = held(event, line.points[run]![1] === line.points[run + 1]![1], zoom, {
      move(by) {
        setIsHeld(true)
        drawn.bend(line.id, by === 0 ? null : bentOf(drawn.store.getState().scene, line, run, by))
      },
      end(by) {
        letGo.current = null
        setIsHeld(false)
        const bend: Bend | null = by === 0 ? null : bentOf(drawn.store.getState().scene, line, run, by)
        drawn.unbend(bend !== null && keep(line.id, bend))
        focus()
      },
    })
  }
  if (isHeld) return null
  return (
    <ViewportPortal>
      {handlesOf(line, zoom).map(({ run, at, isLevel }) => (
        <Handle
          key={run}
          at={at}
          isLevel={isLevel}
          zoom={zoom}
          take={(event) => take(event, run)}
          back={() => {
            straighten()
            focus()
          }}
        />
      ))}
    </ViewportPortal>
  )
})

interface HandleProps {
  at: Point
  isLevel: boolean
  zoom: number
  take(event: ReactPointerEvent): void
  back(): void
}

function Handle({ at, isLevel, zoom, take, back }: HandleProps) {
  const { say } = useTexts()
  return (
    <button
      type="button"
      tabIndex={-1}
      className="bend-handle nodrag nopan"
      data-level={isLevel}
      title={say('bending.handle')}
      aria-label={say('bending.handle')}
      style={{ transform: `translate(${at[0]}px, ${at[1]}px) scale(${1 / zoom}) translate(-50%, -50%)` }}
      onPointerDown={take}
      onDoubleClick={(event) => {
        event.stopPropagation()
        back()
      }}
    />
  )
}

function handlesOf({ points }: FlowLine, zoom: number) {
  return points.slice(1).flatMap((to, run) => {
    const from = points[run]!
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])
    const at: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    return length * zoom < LEAST ? [] : [{ run, at, isLevel: from[1] === to[1] }]
  })
}

interface Hand {
  move(by: number): void
  /** Zero when it was put back or let fall with Escape. */
  end(by: number): void
}

/** The runs of a flow change while it is bent, and their handles with them: the whole window follows the hand. */
function held(start: ReactPointerEvent, isLevel: boolean, zoom: number, hand: Hand): () => void {
  const from = isLevel ? start.clientY : start.clientX
  let by = 0
  const moved = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return
    const now = snap(
      ((isLevel ? event.clientY : event.clientX) - from) / zoom,
      event.altKey ? 1 : event.shiftKey ? 40 : 8,
    )
    if (now === by) return
    by = now
    hand.move(by)
  }
  const stop = (last: number) => {
    window.removeEventListener('pointermove', moved)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', drop)
    window.removeEventListener('keydown', escaped, true)
    hand.end(last)
  }
  const up = (event: PointerEvent) => event.pointerId === start.pointerId && stop(by)
  const drop = () => stop(0)
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop(0)
  }
  window.addEventListener('pointermove', moved)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', drop)
  window.addEventListener('keydown', escaped, true)
  return drop
}
