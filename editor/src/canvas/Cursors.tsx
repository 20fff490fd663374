import type { Id } from '@potok/model'
import { memo, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Other } from '../session/presence.ts'
import { useOthers } from '../store/SessionScope.tsx'
import type { ViewStore } from './view.ts'

const IDLE_MS = 5000

/** Pointers of colleagues: constant size at every zoom, gliding, the name fades when the pointer rests. */
export const Cursors = memo(function Cursors({ map, view }: { map: Id; view: ViewStore }) {
  const people = useOthers().filter((one) => one.map === map)
  return (
    <div className="cursors" aria-hidden="true">
      {people.map((person) =>
        person.cursor ? <Cursor key={person.client} person={person} at={person.cursor} view={view} /> : null,
      )}
    </div>
  )
})

function Cursor({ person, at, view }: { person: Other; at: readonly [number, number]; view: ViewStore }) {
  const [x, y] = at
  const seen = useStore(view)
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
      data-halo={person.halo || undefined}
      style={{
        transform: `translate(${x * seen.zoom + seen.x}px,${y * seen.zoom + seen.y}px)`,
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
