import type { Id } from '@potok/model'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { fitted } from '../canvas/fitted.ts'
import { glide } from '../canvas/glide.ts'
import { seenOf, type View, type ViewStore } from '../canvas/view.ts'
import { useOthers, useSession } from '../store/SessionScope.tsx'
import { followed, guideOf } from './followed.ts'

/** Between two glides the next word of the guide comes. */
const GLIDE_MS = 200
const MOST_ZOOM = 2

interface Place {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

interface Guided {
  readonly map: Id
  readonly view: ViewStore
  /** Null until the sheet can be moved. */
  readonly canvas: { readonly current: { setViewport(to: Place, how: { duration: number }): unknown } | null }
  /** Drawn as everybody draws it: places on a chain are nobody else's. */
  readonly isShared: boolean
}

/** A sheet that shows what the guide sees, and tells those who follow this person what is seen here. */
export function useGuidedSheet({ map, view, canvas, isShared }: Guided): void {
  const { presence, person } = useSession()
  const others = useOthers()
  const isGuide = isShared && others.some(({ follows }) => follows === person)
  useEffect(() => {
    if (!isGuide) return
    const tell = (now: View) => {
      const { x, y, width, height } = seenOf(now)
      if (width > 0 && height > 0) presence.look([x, y, width, height])
    }
    tell(view.getState())
    const stop = view.subscribe(tell)
    return () => {
      stop()
      presence.look(null)
    }
  }, [isGuide, presence, view])
  const guide = guideOf(
    others,
    useStore(followed, (one) => one.person),
  )
  const seen = isShared && guide?.map === map ? guide.seen : null
  useEffect(() => {
    if (!seen) return
    const [x, y, width, height] = seen
    let frame = 0
    const go = () => {
      const now = view.getState()
      if (!canvas.current || now.width === 0) frame = requestAnimationFrame(go)
      else canvas.current.setViewport(fitted({ x, y, width, height }, now, MOST_ZOOM, 0), glide(GLIDE_MS))
    }
    go()
    return () => cancelAnimationFrame(frame)
  }, [seen, canvas, view])
}
