import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Feeling } from '../records/feeling.ts'
import type { Journey } from '../records/journey.ts'
import type { JourneyCell } from '../records/journeyCell.ts'
import type { JourneyRow } from '../records/journeyRow.ts'
import type { JourneyStage } from '../records/journeyStage.ts'
import type { JourneyStep } from '../records/journeyStep.ts'
import type { Persona } from '../records/persona.ts'
import type { Project } from '../records/project.ts'

/** A journey map as it is read: everything in its order, nothing that is gone. */
export interface JourneyGrid {
  readonly map: Id
  readonly head: Journey | null
  readonly stages: readonly { readonly stage: JourneyStage; readonly steps: readonly JourneyStep[] }[]
  /** The columns, stage after stage. */
  readonly steps: readonly JourneyStep[]
  /** Hidden ones included. */
  readonly rows: readonly JourneyRow[]
  readonly personas: readonly Persona[]
  /** Entries where a row crosses a step, in their order; an entry stands at the first step that it spans. */
  cells(row: Id, step: Id): readonly JourneyCell[]
  /** How many columns an entry spans, one at least. */
  span(cell: JourneyCell): number
  /** Null where nobody has said. */
  feeling(step: Id, persona: Id): number | null
}

const taken = new WeakMap<Project, Map<Id, JourneyGrid>>()

/** Null when there is no such journey map; the same grid every time it is asked of one snapshot. */
export function journeyGrid(project: Project, map: Id): JourneyGrid | null {
  if (project.maps.get(map)?.kind !== 'journey') return null
  const ofProject = taken.get(project) ?? new Map<Id, JourneyGrid>()
  taken.set(project, ofProject)
  const grid = ofProject.get(map) ?? read(project, map)
  ofProject.set(map, grid)
  return grid
}

const NONE: readonly never[] = Object.freeze([])

function read(project: Project, map: Id): JourneyGrid {
  const on = <T extends { map: Id | null }>(all: ReadonlyMap<Id, T>) =>
    [...all.values()].filter((one) => one.map === map)
  const ofStage = Map.groupBy(on(project.journeySteps).sort(byOrder), ({ stage }) => stage)
  const stages = on(project.journeyStages)
    .sort(byOrder)
    .map((stage) => ({ stage, steps: ofStage.get(stage.id) ?? [] }))
  const steps = stages.flatMap((one) => one.steps)
  const columns = new Map(steps.map(({ id }, at) => [id, at]))
  const crossings = Map.groupBy(on(project.journeyCells).sort(byOrder), ({ row, step }) => `${row} ${step}`)
  const feelings = new Map<string, Feeling>()
  for (const one of on(project.feelings)) {
    const key = `${one.step} ${one.persona}`
    if (!feelings.has(key)) feelings.set(key, one)
  }
  const head = on(project.journeys)[0] ?? null
  return {
    map,
    head,
    stages,
    steps,
    rows: on(project.journeyRows).sort(byOrder),
    personas: (head?.personas ?? []).flatMap((id) => project.personas.get(id) ?? []).sort(byOrder),
    cells: (row, step) => crossings.get(`${row} ${step}`) ?? NONE,
    span({ step, until }) {
      const last = columns.get(until ?? '') ?? 0
      return Math.max(1, last - (columns.get(step ?? '') ?? 0) + 1)
    },
    feeling: (step, persona) => feelings.get(`${step} ${persona}`)?.value ?? null,
  }
}
