import { elementName, type Id, type Project, type SystemAnalysis, type SystemMap } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Cursors } from '../canvas/Cursors.tsx'
import { SystemCanvas } from '../canvas/system/SystemCanvas.tsx'
import { SystemGround } from '../canvas/system/SystemGround.tsx'
import { SystemMinimap } from '../canvas/system/SystemMinimap.tsx'
import { useFitting } from '../canvas/system/useFitting.ts'
import type { ViewStore } from '../canvas/view.ts'
import { goOwnWay } from '../following/followed.ts'
import { useGuidedSheet } from '../following/useGuidedSheet.ts'
import { useOthers } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { Arranging } from './arranging.ts'
import type { SystemBench } from './bench.ts'
import { ChosenBar } from './ChosenBar.tsx'
import { addHere, choose, moveBy, relateTo } from './deeds.ts'
import { NameField } from './NameField.tsx'
import { type ShownMap, useShown } from './useShown.ts'
import type { SystemKeys } from './useSystemKeys.ts'

interface SystemSheetProps {
  bench: SystemBench
  project: Project
  map: SystemMap
  analysis: SystemAnalysis | null
  view: ViewStore
  canEdit: boolean
  keys: SystemKeys
  arranging: (shown: ShownMap) => Arranging
  /** How the sheet is shown whole. */
  fit: { current: () => void }
}

/** The drawing: painted elements and relations, with React Flow's holds over them. */
export function SystemSheet({ bench, project, map, analysis, view, canEdit, keys, arranging, fit }: SystemSheetProps) {
  const { say, language } = useTexts()
  const stage = useRef<HTMLDivElement>(null)
  const { presence } = bench.session
  const desk = useStore(
    bench.desk,
    useShallow(({ selection, typing, relating, hidden, isFocused, loop, isArranging }) => ({
      selection,
      typing,
      relating,
      hidden,
      isFocused,
      loop,
      isArranging,
    })),
  )
  const others = useOthers()
  const people = others.filter((one) => one.map === bench.map)
  const shown = useShown({
    project,
    map,
    hidden: desk.hidden,
    isFocused: desk.isFocused,
    selection: desk.selection,
    loop: analysis?.loops.find(({ name }) => name === desk.loop) ?? null,
    bottleneck: analysis?.bottleneck ?? null,
    loops: analysis?.loops ?? NONE,
    people,
    say,
    language,
  })
  const [layout] = useState(() => arranging(shown))
  useEffect(() => layout.stop, [layout])
  const held = useRef<readonly Id[]>([])
  const by = useRef<readonly [number, number]>([0, 0])
  const fitting = useFitting(shown.store, view)
  fit.current = fitting.fit
  useGuidedSheet({ map: bench.map, view, canvas: fitting.canvas, isShared: true })
  const focus = () => stage.current?.focus({ preventScroll: true })
  return (
    <div
      ref={stage}
      className="map-stage system-stage"
      role="application"
      aria-label={say('system.sheet', KEYS)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet is worked on by keys
      tabIndex={0}
      onKeyDown={(event) => keys(event, focus)}
    >
      <SystemGround shown={shown.store} view={view} />
      <SystemCanvas
        shown={shown.store}
        view={view}
        canEdit={canEdit}
        label={say('system.map')}
        typing={desk.typing}
        isRelating={desk.relating !== null}
        penOf={(id) => {
          const element = project.elements.get(id)
          if (!element) return null
          const name = elementName(project, element)
          return <NameField bench={bench} element={element} name={name} canEdit={canEdit} done={focus} />
        }}
        select={(ids) => {
          focus()
          choose(bench, ids)
        }}
        open={(element, [x, y]) => {
          if (!canEdit) return
          if (element) bench.desk.setState({ typing: element })
          else addHere(bench, 'factor', { at: [Math.round(x), Math.round(y)] })
        }}
        relate={(start, end) => relateTo(bench, start, end)}
        relateTo={(end) => desk.relating && relateTo(bench, desk.relating, end)}
        drag={(ids, [dx, dy]) => {
          held.current = ids
          by.current = [dx, dy]
          if (bench.desk.getState().isArranging) {
            const { layout: places } = bench.project()
            for (const id of ids) {
              const [x, y] = places.get(id) ?? [0, 0]
              layout.hold(id, x + dx, y + dy)
            }
            return
          }
          shown.carry(ids, [dx, dy])
          presence.drag({ ids, dx, dy })
        }}
        drop={() => {
          const ids = held.current
          held.current = []
          presence.drag(null)
          if (bench.desk.getState().isArranging) {
            for (const id of ids) layout.free(id)
            return
          }
          moveBy(bench, ids, by.current)
          shown.carry([], [0, 0])
        }}
        point={(at) => presence.point(at)}
        moved={goOwnWay}
        ready={fitting.ready}
      />
      {map.elements.length > 0 && <SystemMinimap shown={shown.store} view={view} centre={fitting.centre} />}
      <Cursors map={bench.map} view={view} />
      {!desk.typing && <ChosenBar bench={bench} project={project} canEdit={canEdit} />}
      {desk.relating && (
        <div className="map-hint" role="status">
          {say('system.bar.relateHint', KEYS)}
        </div>
      )}
      {desk.isArranging && (
        <div className="map-hint" role="status">
          {say('system.arranging')}
        </div>
      )}
    </div>
  )
}

const NONE: readonly never[] = []
const KEYS = { ctrl: 'Ctrl', alt: 'Alt', tab: 'Tab', enter: 'Enter', del: 'Delete', esc: 'Esc' }
