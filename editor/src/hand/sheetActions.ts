import type { ActionName } from '../keys/actions.ts'
import { isAvailable, type Selected } from '../keys/match.ts'

/** What the menu of the sheet offers, in groups: for steps, for flows, and where nothing is. */
const OFFERS = {
  steps: [
    ['type', 'time', 'next', 'nextDecision', 'connect', 'kind'],
    ['comment', 'problem', 'creates', 'necessary', 'loss', 'unclassed'],
    ['duplicate', 'copy', 'cut', 'group', 'frame', 'makeInside', 'remove'],
  ],
  flows: [['returns', 'comment', 'problem'], ['remove']],
  empty: [
    ['step', 'decision', 'wait', 'note'],
    ['space', 'tidy', 'selectAll', 'fit', 'find'],
  ],
} as const satisfies Record<string, readonly (readonly ActionName[])[]>

export function sheetActions(selected: Selected): readonly (readonly ActionName[])[] {
  const { steps, flows } = selected
  const offers: readonly (readonly ActionName[])[] = OFFERS[steps > 0 ? 'steps' : flows > 0 ? 'flows' : 'empty']
  const one = steps + flows === 1
  return offers
    .map((names) => names.filter((name) => isAvailable(name, selected) && (one || !ALONE.includes(name))))
    .filter((names) => names.length > 0)
}

/** Keys that with several mean something else, or the last of them. */
const ALONE: readonly ActionName[] = ['type', 'next', 'nextDecision', 'connect', 'comment']
