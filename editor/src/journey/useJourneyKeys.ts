import { type KeyboardEvent, useCallback } from 'react'
import { redo, undo } from '../store/act.ts'
import type { JourneyBench } from './bench.ts'
import {
  addRowHere,
  addStageHere,
  addStepHere,
  clearHere,
  feel,
  feelBy,
  movePart,
  stepHere,
  turnMoment,
} from './deeds.ts'
import { STAGES, ZOOMS } from './desk.ts'
import { discussHere } from './talkHere.ts'
import { moveBy, takePen } from './writing.ts'

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const FAR = 10_000

/** The keys of the grid while no pen is on it. */
export function useJourneyKeys(bench: JourneyBench): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing || bench.desk.getState().pen) return
      if (pressed(bench, event)) event.preventDefault()
    },
    [bench],
  )
}

function pressed(bench: JourneyBench, event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey
  const { spot } = bench.desk.getState()
  const arrow = ARROWS[event.code]
  if (arrow && event.altKey) return moved(bench, arrow)
  if (arrow) return done(() => moveBy(bench, arrow[0] * (ctrl ? FAR : 1), arrow[1] * (ctrl ? FAR : 1), event.shiftKey))
  if (ctrl) return withCtrl(bench, event)
  if (event.altKey) return event.code === 'KeyM' && done(() => turnMoment(bench))
  if (event.code === 'Home') return done(() => moveBy(bench, -FAR, 0))
  if (event.code === 'End') return done(() => moveBy(bench, FAR, 0))
  if (event.code === 'Escape') return done(() => bench.desk.setState({ corner: null }))
  if (event.code === 'Insert') return done(() => (event.shiftKey ? addStageHere(bench) : addStepHere(bench)))
  if (event.code === 'Delete' || event.code === 'Backspace') return done(() => clearHere(bench))
  if (!spot?.step) return false
  if (isEmotions(bench)) return felt(bench, spot.step, event.key)
  if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'F2')
    return done(() => takePen(bench, spot))
  // A single sign goes straight into the cell.
  if ([...event.key].length === 1 && event.key !== ' ') return done(() => takePen(bench, spot, { begun: event.key }))
  return false
}

function withCtrl(bench: JourneyBench, event: KeyboardEvent): boolean {
  const { spot, zoom } = bench.desk.getState()
  const step = (by: number) => {
    const at = ZOOMS.findIndex((one) => one >= zoom)
    bench.desk.setState({ zoom: ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1 })
  }
  if (event.code === 'KeyM') return done(() => discussHere(bench))
  if (event.code === 'KeyZ') return done(() => (event.shiftKey ? redo(bench.session) : undo(bench.session)))
  if (event.code === 'KeyY') return done(() => redo(bench.session))
  if (event.code === 'Enter' && spot) return done(() => takePen(bench, spot, { another: true }))
  if (event.code === 'Insert') return done(() => addRowHere(bench))
  if (event.code === 'Equal' || event.code === 'NumpadAdd') return done(() => step(1))
  if (event.code === 'Minus' || event.code === 'NumpadSubtract') return done(() => step(-1))
  if (event.code === 'Digit0') return done(() => bench.desk.setState({ zoom: 1 }))
  return false
}

function moved(bench: JourneyBench, [along, down]: readonly [number, number]): boolean {
  const { spot } = bench.desk.getState()
  if (!spot) return false
  if (down !== 0) return spot.row !== STAGES && done(() => movePart(bench, 'journeyRows', spot.row, down as 1 | -1))
  const step = stepHere(bench)
  if (!step || !spot.step) return false
  const by = along as 1 | -1
  if (spot.row === STAGES) return done(() => step.stage && movePart(bench, 'journeyStages', step.stage, by))
  return done(() => movePart(bench, 'journeySteps', step.id, by))
}

function isEmotions(bench: JourneyBench): boolean {
  const { spot } = bench.desk.getState()
  return bench.grid().rows.some(({ id, sort }) => id === spot?.row && sort === 'emotions')
}

function felt(bench: JourneyBench, step: string, key: string): boolean {
  if (key === '+' || key === '=') return done(() => feelBy(bench, step, 1))
  if (key === '-' || key === '−') return done(() => feelBy(bench, step, -1))
  if (/^[012]$/.test(key)) return done(() => feel(bench, step, Number(key)))
  return false
}

function done(deed: () => unknown): true {
  deed()
  return true
}
