import { type TalkPlace, talkPlace } from '@potok/model'
import type { JourneyBench } from './bench.ts'
import { STAGES } from './desk.ts'

/** What can be talked about where the person is: the entries of a cell, an action, a feeling’s step, a stage, a row. */
export function talkHere(bench: JourneyBench): TalkPlace[] {
  const { spot } = bench.desk.getState()
  const grid = bench.grid()
  const step = grid.steps.find(({ id }) => id === spot?.step)
  if (spot?.row === STAGES) return step ? [talkPlace('journeyStages', step.stage!)] : []
  const row = grid.rows.find(({ id }) => id === spot?.row)
  if (row && !step) return [talkPlace('journeyRows', row.id)]
  if (!row || !step) return []
  const cells = grid.cells(row.id, step.id)
  return cells.length > 0 ? cells.map(({ id }) => talkPlace('journeyCells', id)) : [talkPlace('journeySteps', step.id)]
}

/** Opens what is said about where the person is. */
export function discussHere(bench: JourneyBench): void {
  const [place] = talkHere(bench)
  if (place) bench.discuss(place)
}
