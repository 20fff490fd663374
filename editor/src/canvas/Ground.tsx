import type { Id } from '@potok/model'
import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { nearnessAt } from '../looks/look.ts'
import type { Other } from '../session/presence.ts'
import type { DeskStore } from '../tools/desk.ts'
import type { DrawnMap } from './drawn.ts'
import { type Brush, forgetFont } from './paint/brush.ts'
import { paintSheet } from './paint/paintSheet.ts'
import type { RaisedStore } from './raised.ts'
import { ringsOf } from './rings.ts'
import { useInks } from './useInks.ts'
import type { ViewStore } from './view.ts'
import type { InPage, WindowStore } from './window.ts'

interface GroundProps {
  drawn: DrawnMap
  view: ViewStore
  mounted: WindowStore
  raised: RaisedStore
  desk: DeskStore
  people: readonly Other[]
}

/** The painted sheet under the boxes that are in the page: lanes, flows, and every other box. It repaints without React. */
export const Ground = memo(function Ground({ drawn, view, mounted, raised, desk, people }: GroundProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const inks = useInks(useStore(desk, ({ isShown }) => isShown))
  const rings = useMemo(() => ringsOf(people), [people])
  // Before the browser paints, not after: the sheet is the first thing that is seen.
  useLayoutEffect(() => {
    const { current } = sheet
    if (!current) return
    const measure = () => view.setState({ width: current.clientWidth, height: current.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [view])
  useLayoutEffect(() => {
    const brush = canvas.current?.getContext('2d', { alpha: false })
    if (!brush) return
    let asked = false
    const paint = () => {
      asked = false
      const painted = standsIn(view.getState().zoom, mounted.getState())
      sheet.current?.toggleAttribute('data-painted', painted)
      const { width, height } = view.getState()
      const ratio = Math.max(1, window.devicePixelRatio || 1)
      fit(brush, width * ratio, height * ratio)
      paintSheet(brush, {
        drawn: drawn.store.getState(),
        view: view.getState(),
        ratio,
        inks,
        mounted: painted ? NOBODY : mounted.getState().ids,
        selection: desk.getState().selection,
        ...raised.getState(),
        rings,
      })
    }
    // Within the turn in which the boxes move: the next frame would be one too late.
    const ask = () => {
      if (asked) return
      asked = true
      queueMicrotask(paint)
    }
    const stops = [drawn.store, view, mounted, raised].map((store) => store.subscribe(ask))
    const stopDesk = desk.subscribe((now, before) => {
      if (now.selection !== before.selection) ask()
    })
    document.fonts.addEventListener('loadingdone', ask)
    ask()
    return () => {
      for (const stop of [...stops, stopDesk]) stop()
      document.fonts.removeEventListener('loadingdone', ask)
    }
  }, [drawn, view, mounted, raised, desk, inks, rings])
  return (
    <div ref={sheet} className="sheet-ground" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  )
})

/** A canvas that is sized anew has forgotten everything. */
function fit(brush: Brush, width: number, height: number): void {
  const [wide, tall] = [Math.round(width), Math.round(height)]
  if (brush.canvas.width === wide && brush.canvas.height === tall) return
  brush.canvas.width = wide
  brush.canvas.height = tall
  forgetFont(brush)
}

/** While a zoom is under way the boxes in the page have the look of another distance: then all is painted. */
const standsIn = (zoom: number, { nearness }: InPage): boolean => nearnessAt(zoom) !== nearness

const NOBODY: ReadonlySet<Id> = new Set()
