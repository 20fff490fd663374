import {
  addCell,
  addJourneyRow,
  addMap,
  addStage,
  type Command,
  createProject,
  entryLinesOf,
  HEAD_WIDTH,
  journeyGrid,
  laidJourney,
  openProject,
  perform,
  setFields,
  writeProjectFile,
  writeText,
} from '@potok/model'
import * as Y from 'yjs'
import type { PlainList } from './canvas/plainList.ts'

const WORDS = ['Получить направление и позвонить в сад', 'Зачем ехать ради бланка?', 'Справки запросят сами']

/** A journey with something in every cell, as a project file, and what a plain canvas would paint of it. */
export function wideJourney(stages: number, rows: number): { file: unknown; list: PlainList } {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Большой путь' })
  const document = openProject(doc)
  const act = <I>(command: Command<I>, input: I): string => {
    const done = perform(document, command, input, { who: 'participant', person: 'bench' })
    if (!done.ok) throw new Error(`${done.code}: ${done.message}`)
    return done.value[0] ?? ''
  }
  const map = act(addMap, { name: 'Путь', state: 'current', kind: 'journey' })
  const grid = () => journeyGrid(document.project(), map)!
  while (grid().stages.length < stages) act(addStage, { map })
  while (grid().rows.length < rows) act(addJourneyRow, { map, name: `Строка ${grid().rows.length + 1}` })
  for (const [at, { id }] of grid().steps.entries()) {
    act(writeText, { noun: 'journeySteps', id, field: 'text', text: WORDS[at % WORDS.length]! })
    for (const row of grid().rows)
      if (!['actions', 'emotions', 'metrics'].includes(row.sort))
        act(addCell, { row: row.id, step: id, fields: { text: WORDS[(at + row.id.length) % WORDS.length]! } })
    act(setFields, {
      noun: 'journeySteps',
      id,
      fields: { time: { triple: [10, 20, 30], basis: 'work', source: 'guess' } },
    })
  }
  const laid = laidJourney(grid(), {
    row: ({ name, sort }) => name || sort,
    stage: ({ name }, number) => name || `Этап ${number}`,
    entries: (row, { id }) =>
      (row.sort === 'emotions' ? [] : [WORDS[id.charCodeAt(0) % WORDS.length]!]).map((words) => ({
        key: '',
        cell: null,
        words,
        tone: 'plain',
        star: undefined,
        loss: null,
        channel: null,
      })),
    feelings: () => '',
  })
  const column = (laid.width - HEAD_WIDTH) / laid.steps.length
  const cells = laid.rows.flatMap(({ y, height, cells: all }) => all.map((cell) => ({ y, height, ...cell })))
  return {
    file: JSON.parse(writeProjectFile(document.project())),
    list: {
      curves: [],
      boxes: cells.map(({ at, span, y, height }) => [HEAD_WIDTH + at * column, y, span * column, height]),
      lines: cells.flatMap(({ at, span, y, entries }) =>
        entries.flatMap((entry) =>
          entryLinesOf(entry, span).map(
            (text, line) => [HEAD_WIDTH + at * column + 9, y + 20 + line * 16, text] as const,
          ),
        ),
      ),
    },
  }
}
