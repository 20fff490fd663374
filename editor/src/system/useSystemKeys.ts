import type { Id, Project } from '@potok/model'
import { type KeyboardEvent, useCallback } from 'react'
import { redo, undo } from '../store/act.ts'
import type { SystemBench } from './bench.ts'
import { addHere, choose, chosenElements, moveBy, relateTo, removeChosen } from './deeds.ts'

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 8

export type SystemKeys = (event: KeyboardEvent, focus: () => void) => void

/** The keys of the sheet; in a field the field has its own. */
export function useSystemKeys(bench: SystemBench): SystemKeys {
  return useCallback(
    (event, focus) => {
      if (event.nativeEvent.isComposing || (event.target as Element).closest('input, select, textarea')) return
      if (!pressed(bench, event)) return
      event.preventDefault()
      if (!bench.desk.getState().typing) focus()
    },
    [bench],
  )
}

function pressed(bench: SystemBench, event: KeyboardEvent): boolean {
  const { desk } = bench
  const { relating, isFocused } = desk.getState()
  const [first] = chosenElements(bench)
  const arrow = ARROWS[event.code]
  if (event.ctrlKey || event.metaKey) {
    if (event.code === 'KeyZ') return done(() => (event.shiftKey ? redo(bench.session) : undo(bench.session)))
    if (event.code === 'KeyY') return done(() => redo(bench.session))
    if (event.code === 'KeyA')
      return done(() =>
        choose(
          bench,
          bench.shown().elements.map(({ id }) => id),
        ),
      )
    return false
  }
  if (arrow && event.altKey) return done(() => moveBy(bench, chosenElements(bench), [arrow[0] * STEP, arrow[1] * STEP]))
  if (arrow) return done(() => choose(bench, neighbour(bench, first ?? null, arrow)))
  if (event.code === 'Escape')
    return done(() => {
      if (relating) desk.setState({ relating: null })
      else if (isFocused) desk.setState({ isFocused: false })
      else choose(bench, [])
    })
  if (!bench.canEdit()) return false
  if (event.code === 'Enter' && relating && first) return done(() => relateTo(bench, relating, first))
  if ((event.code === 'Enter' || event.code === 'F2') && first) return done(() => desk.setState({ typing: first }))
  if (event.code === 'Tab' && first && !event.shiftKey) {
    const kind = bench.project().elements.get(first)?.kind ?? 'factor'
    return done(() => addHere(bench, kind === 'client' ? 'task' : kind, { isRelated: true }))
  }
  if (event.code === 'Insert') return done(() => addHere(bench, 'factor'))
  if (event.code === 'Delete' || event.code === 'Backspace') return done(() => removeChosen(bench))
  if (event.code === 'KeyC' && !event.altKey && first) return done(() => desk.setState({ relating: first }))
  return false
}

/** The nearest element in this direction; without one chosen, the first. */
function neighbour(bench: SystemBench, from: Id | null, [dx, dy]: readonly [number, number]): Id[] {
  const { elements } = bench.shown()
  const { layout } = bench.project() as Project
  const here = from && layout.get(from)
  if (!here) return elements.slice(0, 1).map(({ id }) => id)
  let [best, least] = [from, Infinity]
  for (const { id } of elements) {
    const place = layout.get(id)
    if (!place || id === from) continue
    const [x, y] = [place[0] - here[0], place[1] - here[1]]
    const [along, aside] = [x * dx + y * dy, Math.abs(x * dy) + Math.abs(y * dx)]
    if (along > 0 && along + 2 * aside < least) [best, least] = [id, along + 2 * aside]
  }
  return [best]
}

function done(deed: () => unknown): true {
  deed()
  return true
}
