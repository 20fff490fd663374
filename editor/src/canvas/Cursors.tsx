import { memo, useEffect, useState } from 'react'
import type { Other } from '../session/presence.ts'

const IDLE_MS = 5000

/** Pointers of colleagues: constant size at every zoom, gliding, the name fades when the pointer rests. */
export const Cursors = memo(function Cursors({
  people,
  viewport,
}: {
  people: readonly Other[]
  viewport: { x: number; y: number; zoom: number }
}) {
  return (
    <div className="cursors" aria-hidden="true">
      {people.map((person) =>
        person.cursor ? <Cursor key={person.client} person={person} at={person.cursor} viewport={viewport} /> : null,
      )}
    </div>
  )
})

function Cursor({
  person,
  at,
  viewport,
}: {
  person: Other
  at: readonly [number, number]
  viewport: { x: number; y: number; zoom: number }
}) {
  const [x, y] = at
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    setIdle(false)
    const timer = setTimeout(() => setIdle(true), IDLE_MS)
    return () => clearTimeout(timer)
  }, [x, y])
  return (
    <div
      className="cursor"
      data-idle={idle}
      style={{
        transform: `translate(${x * viewport.zoom + viewport.x}px,${y * viewport.zoom + viewport.y}px)`,
        ['--person' as string]: person.colour,
      }}
    >
      <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
        <path d="M2 1.5 14 9l-5.4 1.3L6 16z" fill="var(--person-frame)" stroke="var(--surface)" strokeWidth="1.2" />
      </svg>
      <span className="cursor-name">{person.name}</span>
    </div>
  )
}
