import {
  addJourneyRow,
  addJourneyStep,
  addStage,
  HIGHEST_FEELING,
  type Id,
  LOWEST_FEELING,
  moveInJourney,
  remove,
  restore,
  setFeeling,
  setFields,
  writeText,
} from '@potok/model'
import { toast } from '../ui/toasts.ts'
import type { JourneyBench } from './bench.ts'
import { STAGES } from './desk.ts'
import { clamp, takePen } from './writing.ts'

/** The step and its stage that the person stands at; else the last one. */
export function stepHere(bench: JourneyBench) {
  const { steps } = bench.grid()
  const { spot } = bench.desk.getState()
  return steps.find(({ id }) => id === spot?.step) ?? steps.at(-1)
}

export function addStepHere(bench: JourneyBench): void {
  const after = stepHere(bench)
  const stage = after?.stage ?? bench.grid().stages.at(-1)?.stage.id
  if (!stage) {
    addStageHere(bench)
    return
  }
  const [step] = bench.act(addJourneyStep, { stage, after: after?.id }) ?? []
  if (step) penOnAction(bench, step)
}

export function addStageHere(bench: JourneyBench): void {
  const [step] = bench.act(addStage, { map: bench.map, after: stepHere(bench)?.stage ?? undefined }) ?? []
  if (step) takePen(bench, { row: STAGES, step })
}

export function addRowHere(bench: JourneyBench): void {
  const { spot } = bench.desk.getState()
  const after = bench.grid().rows.some(({ id }) => id === spot?.row) ? spot?.row : undefined
  const [row] = bench.act(addJourneyRow, { map: bench.map, name: bench.say('journey.rows.custom'), after }) ?? []
  if (row) bench.desk.setState({ spot: { row, step: null }, corner: null, pen: null, panelIsOpen: true })
}

function penOnAction(bench: JourneyBench, step: Id): void {
  const row = bench.grid().rows.find(({ sort, hidden }) => sort === 'actions' && !hidden)
  takePen(bench, { row: row?.id ?? STAGES, step })
}

export function turnMoment(bench: JourneyBench): void {
  const step = stepHere(bench)
  if (step) bench.act(setFields, { noun: 'journeySteps', id: step.id, fields: { moment: !step.moment } })
}

/** What Delete takes off: the entries of a cell, an action's words, a feeling; a row's head or a stage is deleted by its own button. */
export function clearHere(bench: JourneyBench): void {
  const { spot } = bench.desk.getState()
  if (!spot?.step) return
  const grid = bench.grid()
  const row = grid.rows.find(({ id }) => id === spot.row)
  if (row?.sort === 'emotions') {
    feel(bench, spot.step, null)
    return
  }
  if (row?.sort === 'metrics') {
    bench.act(setFields, { noun: 'journeySteps', id: spot.step, fields: { time: null } })
    return
  }
  const cells = row ? grid.cells(row.id, spot.step).map(({ id }) => id) : []
  if (cells.length > 0) bench.act(remove, { noun: 'journeyCells', ids: cells })
  else if (row?.sort === 'actions')
    bench.act(writeText, { noun: 'journeySteps', id: spot.step, field: 'text', text: '' })
}

/** The persona whose feelings the keys set: the chosen one, else the first. */
export function personaHere(bench: JourneyBench): Id | null {
  const { personas } = bench.grid()
  const { persona } = bench.desk.getState()
  return personas.find(({ id }) => id === persona)?.id ?? personas[0]?.id ?? null
}

export function feel(bench: JourneyBench, step: Id, value: number | null, persona = personaHere(bench)): void {
  if (!persona) return void toast(bench.say('journey.head.none'))
  bench.act(setFeeling, { step, persona, value })
}

export function feelBy(bench: JourneyBench, step: Id, more: number, persona = personaHere(bench)): void {
  const now = persona === null ? 0 : (bench.grid().feeling(step, persona) ?? 0)
  feel(bench, step, Math.max(LOWEST_FEELING, Math.min(HIGHEST_FEELING, now + more)), persona)
}

type Part = 'journeyStages' | 'journeySteps' | 'journeyRows'

const WORDS = {
  journeyStages: 'journey.removed.stage',
  journeySteps: 'journey.removed.step',
  journeyRows: 'journey.removed.row',
  journeyCells: 'journey.removed.entry',
} as const

/** A stage goes with its last step: without one it would stand nowhere. */
export function removeStep(bench: JourneyBench, id: Id): void {
  const stage = bench.grid().stages.find(({ steps }) => steps.some((one) => one.id === id))
  if (stage?.steps.length === 1) removePart(bench, 'journeyStages', stage.stage.id)
  else removePart(bench, 'journeySteps', id)
}

export function removePart(bench: JourneyBench, noun: Part | 'journeyCells', id: Id): void {
  const { spot } = bench.desk.getState()
  // Whoever deletes it knows that it is gone.
  if (noun !== 'journeyCells') bench.desk.setState({ spot: null, corner: null, pen: null })
  if (!bench.act(remove, { noun, ids: [id] })) {
    bench.desk.setState({ spot })
    return
  }
  const bringBack = () => void bench.act(restore, { noun, ids: [id] })
  toast(bench.say(WORDS[noun]), { action: { words: bench.say('journey.gone.bringBack'), run: bringBack } })
}

/** One place on or back; a step at the edge of its stage goes into the next stage. */
export function movePart(bench: JourneyBench, noun: Part, id: Id, by: 1 | -1): void {
  const grid = bench.grid()
  if (noun === 'journeySteps') {
    moveStep(bench, id, by)
    return
  }
  const all: readonly { id: Id }[] = noun === 'journeyRows' ? grid.rows : grid.stages.map(({ stage }) => stage)
  const at = all.findIndex((one) => one.id === id)
  const to = clamp(at + by, all.length)
  if (at === -1 || to === at) return
  const after = all[by > 0 ? to : to - 1]?.id ?? null
  bench.act(moveInJourney, { noun, id, after })
}

function moveStep(bench: JourneyBench, id: Id, by: 1 | -1): void {
  const { stages } = bench.grid()
  const home = stages.findIndex(({ steps }) => steps.some((one) => one.id === id))
  const steps = stages[home]?.steps ?? []
  const at = steps.findIndex((one) => one.id === id)
  const inside = at + by >= 0 && at + by < steps.length
  if (inside) {
    const after = steps[by > 0 ? at + 1 : at - 2]?.id ?? null
    bench.act(moveInJourney, { noun: 'journeySteps', id, after })
    return
  }
  const next = stages[home + by]
  if (!next) return
  const after = by > 0 ? null : (next.steps.at(-1)?.id ?? null)
  bench.act(moveInJourney, { noun: 'journeySteps', id, after, stage: next.stage.id })
}
