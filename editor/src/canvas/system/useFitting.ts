import { around } from '@potok/model'
import { useEffect, useRef } from 'react'
import { fitted } from '../fitted.ts'
import type { ViewStore } from '../view.ts'
import type { SystemView } from './SystemCanvas.tsx'
import type { ShownStore } from './SystemGround.tsx'

const MOST_ZOOM = 1.1
const AIR = 40

interface Fitting {
  readonly canvas: { readonly current: SystemView | null }
  ready(canvas: SystemView): void
  fit(): void
  /** Brings this place of the sheet into the middle. */
  centre(x: number, y: number): void
}

/** Shows the whole picture: once, as soon as there are a picture, a sheet and its size, and whenever it is asked. */
export function useFitting(shown: ShownStore, view: ViewStore): Fitting {
  const canvas = useRef<SystemView | null>(null)
  const isDone = useRef(false)
  const fitting = useRef({
    canvas,
    fit() {
      const elements = [...shown.getState().picture.elements.values()]
      const seen = view.getState()
      if (!canvas.current || elements.length === 0 || seen.width === 0) return
      isDone.current = true
      void canvas.current.setViewport(fitted(around(elements, AIR), seen, MOST_ZOOM, 0.04))
    },
    centre(x: number, y: number) {
      const { zoom, width, height } = view.getState()
      void canvas.current?.setViewport({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom })
    },
    ready(ready: SystemView) {
      canvas.current = ready
      once.current()
    },
  })
  const once = useRef(() => {
    if (!isDone.current) fitting.current.fit()
  })
  useEffect(() => {
    const stops = [shown.subscribe(once.current), view.subscribe(once.current)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [shown, view])
  return fitting.current
}
