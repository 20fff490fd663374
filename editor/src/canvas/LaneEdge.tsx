import { useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

interface LaneEdgeProps {
  name: string
  /** Scene units. */
  height: number
  zoom: number
  resize(height: number): void
}

const STEP = 8
const LEAST = 26

/** The lower edge of a lane: taken and dragged, or moved with the arrows. */
export function LaneEdge({ name, height, zoom, resize }: LaneEdgeProps) {
  const { say } = useTexts()
  const [by, setBy] = useState<number | null>(null)
  /** What the arrows asked for while the lane is still drawn as before: a press may come before the next picture. */
  const asked = useRef({ drawn: height, height })
  const sized = (pixels: number) => Math.max(LEAST, Math.round((height + pixels / zoom) / STEP) * STEP)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be taken by the hand
    <div
      className="lane-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={say('map.lanes.height', { name })}
      aria-valuenow={Math.round(height)}
      aria-valuemin={LEAST}
      tabIndex={0}
      data-held={by !== null}
      style={{ transform: `translateY(${by === null ? 0 : (sized(by) - height) * zoom}px)` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setBy(0)
      }}
      onPointerMove={(event) => {
        if (by !== null) setBy((before) => (before ?? 0) + event.movementY)
      }}
      onPointerUp={() => {
        if (by !== null && sized(by) !== height) resize(sized(by))
        setBy(null)
      }}
      onPointerCancel={() => setBy(null)}
      onKeyDown={(event) => {
        const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (way === 0) return
        event.preventDefault()
        event.stopPropagation()
        const now = asked.current.drawn === height ? asked.current.height : height
        asked.current = { drawn: height, height: Math.max(LEAST, now + way * STEP) }
        resize(asked.current.height)
      }}
    />
  )
}
