import { journeyGrid } from '../journey/grid.ts'
import type { Project } from '../records/project.ts'
import { type Examined, examined, isWritten, lack, lackOf } from './examined.ts'

/** A journey as it is today: every action has its words, somebody's feelings are drawn at every step. */
export function examinedJourney(project: Project): Examined {
  const maps = [...project.maps.values()].filter(({ kind, state }) => kind === 'journey' && state === 'current')
  const grids = maps.flatMap(({ id }) => journeyGrid(project, id) ?? [])
  const steps = grids.flatMap((grid) => grid.steps.map((step) => ({ ...step, grid })))
  const written = steps.filter(({ text }) => isWritten(text))
  if (written.length === 0) return examined(0, null, [lack('none')])
  const lacks = [
    ...lackOf('wordless', steps, ({ text }) => isWritten(text)),
    ...lackOf('feelingless', written, ({ id, grid }) => grid.personas.some((one) => grid.feeling(id, one.id) !== null)),
  ]
  return examined(written.length, steps.length, lacks)
}
