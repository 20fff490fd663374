import * as Y from 'yjs'
import kindergarten from '../../fixtures/cases/kindergarten-enrolment.json' with { type: 'json' }
import { importCase } from '../cases/importCase.ts'
import { addMap } from '../commands/addMap.ts'
import type { Command } from '../commands/command.ts'
import { perform } from '../commands/perform.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { anna } from '../document/sample.ts'
import type { Id } from '../ids.ts'
import { arrange } from '../scene/arrange.ts'
import { type JourneyGrid, journeyGrid } from './grid.ts'

export interface SampleJourney {
  readonly document: ProjectDocument
  readonly map: Id
  act<I>(command: Command<I>, input: I): Id[]
  grid(): JourneyGrid
  /** The row of this sort. */
  row(sort: string): Id
  /** The process's step whose text begins so, on the current map unless said otherwise. */
  operation(begins: string, state?: string): Id
}

/** For tests: an empty journey beside the maps of the kindergarten case. */
export function sampleJourney(): SampleJourney {
  const imported = importCase(kindergarten, arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I): Id[] => {
    const done = perform(document, command, input, anna)
    if (!done.ok) throw new Error(`${done.code}: ${done.message}`)
    return done.value
  }
  const [map = ''] = act(addMap, { name: 'Путь родителя', state: 'current', kind: 'journey' })
  const grid = () => journeyGrid(document.project(), map)!
  return {
    document,
    map,
    act,
    grid,
    row: (sort) => grid().rows.find((row) => row.sort === sort)!.id,
    operation(begins, state = 'current') {
      const { steps, maps } = document.project()
      const found = [...steps.values()].find(
        ({ text, map: on }) => text.startsWith(begins) && maps.get(on ?? '')?.state === state,
      )
      if (!found) throw new Error(`No step of the ${state} map begins with "${begins}".`)
      return found.id
    },
  }
}
