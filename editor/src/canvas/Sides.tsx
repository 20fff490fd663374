import { Handle, Position } from '@xyflow/react'
import { useState } from 'react'

const SIDES = [
  ['left', Position.Left],
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
] as const

/** Where a flow is drawn from. React Flow pays for each that is in the page at every turn of the wheel and in every frame of a drag. */
export const Sides = () =>
  SIDES.map(([side, position]) => (
    <Handle key={side} id={side} type="source" position={position} className="box-handle" />
  ))

/** Whether the pointer is over a box, and what that box listens to. A flow that is being drawn from it keeps the handle that it began at. */
export function useNear() {
  const [isNear, setNear] = useState(false)
  const hears = {
    onPointerEnter: () => setNear(true),
    onPointerLeave({ buttons }: { buttons: number }) {
      if (buttons === 0) setNear(false)
      else window.addEventListener('pointerup', () => setNear(false), { once: true })
    },
  }
  return { isNear, hears }
}
