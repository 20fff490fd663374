import type { Id, ProcessMap, Project, Rect, Scene } from '@potok/model'
import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { frameOf } from '../../canvas/places.ts'
import { useInks } from '../../canvas/useInks.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { compareDesk } from '../desk.ts'
import { fateWords, type Shown } from '../shown.ts'
import { LaneNames } from './LaneNames.tsx'
import { MarkButton } from './MarkButton.tsx'
import type { GhostWay, Mark } from './mark.ts'
import { paintCompared } from './paintCompared.ts'
import { open, reveal, type SheetViewStore, type Size } from './sheetView.ts'
import { useSheetHand } from './useSheetHand.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

export interface Seen {
  readonly chosen: Id | null
  choose(id: Id | null): void
  /** The step under the pointer or the focus, on whichever sheet. */
  readonly lit: Id | null
  light(id: Id | null): void
}

interface CompareSheetProps extends Seen {
  label: string
  project: Project
  shown: Shown
  map: ProcessMap
  scene: Scene
  marks: readonly Mark[]
  ways: readonly GhostWay[]
  view: SheetViewStore
  children?: ReactNode
}

/** Nearer than this a step says its name. */
const NEAR = 0.55

/** One map of a comparison: painted below, its steps as marks above, moved by hand, wheel and keys. */
export const CompareSheet = memo(function CompareSheet(given: CompareSheetProps) {
  const { label, project, shown, map, scene, marks, ways, view, chosen, choose, lit, light, children } = given
  const { say } = useTexts()
  const inks = useInks()
  const fates = useStore(compareDesk, (state) => state.fates)
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const size = useRef<Size>({ width: 0, height: 0 })
  const whole = useMemo(
    () => frameOf([...scene.boxes.values(), ...marks.map(({ box }) => box)]) ?? EMPTY,
    [scene, marks],
  )
  const all = useRef(whole)
  all.current = whole
  const sheet = useMemo(
    () => ({ project, map, scene, ways, marked: new Set(marks.map(({ id }) => id)) }),
    [project, map, scene, ways, marks],
  )
  const hand = useSheetHand({ view, marks, size, choose, light, whole: all })
  useLayoutEffect(() => {
    const brush = canvas.current?.getContext('2d', { alpha: false })
    if (!brush || !layer.current) return
    let asked = 0
    const paint = () => {
      asked = 0
      const now = view.getState()
      layer.current!.style.transform = `translate(${now.x}px, ${now.y}px) scale(${now.zoom})`
      layer.current!.style.setProperty('--zoom', String(now.zoom))
      layer.current!.toggleAttribute('data-near', now.zoom >= NEAR)
      paintCompared(brush, sheet, now, size.current, inks)
    }
    const ask = () => {
      asked ||= requestAnimationFrame(paint)
    }
    const observer = new ResizeObserver(([entry]) => {
      const isFirst = size.current.width === 0
      size.current = { width: entry!.contentRect.width, height: entry!.contentRect.height }
      if (isFirst && view.getState() === view.getInitialState()) open(view, all.current, size.current)
      paint()
    })
    observer.observe(frame.current!)
    const stop = view.subscribe(ask)
    document.fonts.addEventListener('loadingdone', ask)
    paint()
    return () => {
      observer.disconnect()
      stop()
      cancelAnimationFrame(asked)
      document.fonts.removeEventListener('loadingdone', ask)
    }
  }, [view, sheet, inks])
  const [first, setFirst] = useState<Id | null>(null)
  const stop = marks.some(({ id }) => id === first) ? first : (marks[0]?.id ?? null)
  const marked = useRef(marks)
  marked.current = marks
  // Somebody chose a step in a list: it comes into sight here too. What colleagues do moves nobody's sheet.
  useEffect(() => {
    const mark = chosen ? marked.current.find(({ row }) => row.id === chosen) : undefined
    if (mark && size.current.width > 0) reveal(view, mark.box, size.current)
  }, [chosen, view])
  const litRow = lit ? shown.byId.get(lit)?.step : undefined
  const together = new Set([lit, ...(litRow?.after ?? []), ...(litRow?.mergedWith ?? [])])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its steps are buttons; it hears what is done to them
    <section
      className="compare-sheet"
      aria-label={label}
      {...hand}
      onFocus={(event) => {
        const id = (event.target as HTMLElement).dataset.mark
        if (id) setFirst(id)
        hand.onFocus(event)
      }}
    >
      <div className="compare-canvas" ref={frame}>
        <div className="compare-ground" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <div className="compare-layer" ref={layer}>
          {marks.map((mark) => (
            <MarkButton
              key={mark.id}
              mark={mark}
              fate={fateWords(mark.row, shown, say)}
              isFirst={mark.id === stop}
              isChosen={mark.row.id === chosen}
              isLit={lit !== null && (together.has(mark.id) || mark.row.id === lit)}
              isDim={fates.size > 0 && !fates.has(mark.row.step.fate)}
            />
          ))}
        </div>
        <LaneNames scene={scene} project={project} view={view} />
      </div>
      {children}
      <ZoomButtons view={view} size={size} whole={all} />
    </section>
  )
})

const EMPTY: Rect = { x: 0, y: 0, width: 400, height: 200 }
