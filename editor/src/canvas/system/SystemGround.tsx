import { useComputedColorScheme } from '@mantine/core'
import type { Id } from '@potok/model'
import { memo, useEffect, useRef } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { coloursOf } from '../../ui/tokens.ts'
import { forgetFont } from '../paint/brush.ts'
import type { ViewStore } from '../view.ts'
import { keptSheet } from './keptSheet.ts'
import type { Painted } from './paintSystem.ts'

const GROUND = { light: '#FFFFFF', dark: '#20242B' } as const

export type Shown = Pick<Painted, 'picture' | 'selection' | 'lit' | 'loop' | 'rings'>
export type ShownStore = StoreApi<Shown>

export const NO_RINGS: ReadonlyMap<Id, readonly string[]> = new Map()

/** The painted sheet. It repaints without React, once a frame at most. */
export const SystemGround = memo(function SystemGround({ shown, view }: { shown: ShownStore; view: ViewStore }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ahead = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  useEffect(() => {
    const brush = canvas.current?.getContext('2d', { alpha: false })
    if (!brush || !ahead.current) return
    const colours = coloursOf(scheme)
    const paintSheet = keptSheet(brush, ahead.current)
    let frame = 0
    let asked = false
    const paint = () => {
      cancelAnimationFrame(frame)
      frame = 0
      asked = false
      const { width, height } = view.getState()
      const ratio = Math.max(1, window.devicePixelRatio || 1)
      const [wide, tall] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (brush.canvas.width !== wide || brush.canvas.height !== tall) {
        brush.canvas.width = wide
        brush.canvas.height = tall
        forgetFont(brush)
      }
      paintSheet({ ...shown.getState(), view: view.getState(), ratio, colours, ground: GROUND[scheme] })
    }
    const ask = () => {
      frame ||= requestAnimationFrame(paint)
    }
    // Within the turn in which React Flow moves its holds: one frame for both.
    const follow = () => {
      if (asked) return
      asked = true
      queueMicrotask(paint)
    }
    const stops = [shown.subscribe(ask), view.subscribe(follow)]
    document.fonts.addEventListener('loadingdone', ask)
    ask()
    return () => {
      for (const stop of stops) stop()
      document.fonts.removeEventListener('loadingdone', ask)
      cancelAnimationFrame(frame)
    }
  }, [shown, view, scheme])
  useEffect(() => {
    const { current } = sheet
    if (!current) return
    const measure = () => view.setState({ width: current.clientWidth, height: current.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [view])
  return (
    <div ref={sheet} className="sheet-ground" aria-hidden="true">
      <canvas ref={canvas} />
      <canvas ref={ahead} className="system-ahead" />
    </div>
  )
})
