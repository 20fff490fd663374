import { addCell, addMap, type Command, createProject, type Id, journeyGrid, openProject, perform } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { JourneyBench } from './bench.ts'
import { createJourneyDesk, STAGES } from './desk.ts'
import { discussHere, talkHere } from './talkHere.ts'

it('what is talked about on a journey is the entry, where the cell is empty the step, in the heads the stage and the row', () => {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Зачисление' })
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I): Id => {
    const done = perform(document, command, input, { who: 'participant', person: 'anna' })
    if (!done.ok) throw new Error(done.message)
    return done.value[0] ?? ''
  }
  const map = act(addMap, { name: 'Путь', state: 'current', kind: 'journey' })
  const grid = () => journeyGrid(document.project(), map)!
  const [step, row] = [grid().steps[0]!, grid().rows.find(({ sort }) => sort === 'pains')!.id]
  const asked: unknown[] = []
  const bench = {
    desk: createJourneyDesk({ panelIsOpen: true }),
    grid,
    discuss: (place: unknown) => asked.push(place),
  } as unknown as JourneyBench
  const at = (spot: { row: Id; step: Id | null } | null) => {
    bench.desk.setState({ spot })
    return talkHere(bench).map(({ noun, id }) => [noun, id])
  }
  expect(at(null)).toEqual([])
  expect(at({ row, step: step.id })).toEqual([['journeySteps', step.id]])
  const cells = [act(addCell, { row, step: step.id }), act(addCell, { row, step: step.id })]
  expect(at({ row, step: step.id })).toEqual(cells.map((id) => ['journeyCells', id]))
  expect(at({ row, step: null })).toEqual([['journeyRows', row]])
  expect(at({ row: STAGES, step: step.id })).toEqual([['journeyStages', step.stage]])
  expect(at({ row: 'gone', step: step.id })).toEqual([])
  discussHere(bench)
  at({ row, step: null })
  discussHere(bench)
  expect(asked).toEqual([{ noun: 'journeyRows', id: row, part: '' }])
})
