import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** Typing the name of a frame in its place. */
export function FrameName({ name, rename, done }: { name: string; rename(name: string): void; done(): void }) {
  const { say } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(name)
  // The sheet goes there by itself; the browser would scroll what must not be scrolled.
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const finish = (keep: boolean) => {
    if (keep && typed.trim() !== name) rename(typed.trim())
    done()
  }
  return (
    <input
      className="lane-input"
      ref={field}
      aria-label={say('groups.name')}
      placeholder={say('groups.unnamed')}
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(true)
        if (event.key === 'Escape') finish(false)
      }}
    />
  )
}
