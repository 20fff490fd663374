import { addCell } from '../src/commands/addCell.ts'
import { addJourneyRow } from '../src/commands/addJourneyRow.ts'
import { addJourneyStep } from '../src/commands/addJourneyStep.ts'
import { addMap } from '../src/commands/addMap.ts'
import { addRecord } from '../src/commands/addRecord.ts'
import { addStage } from '../src/commands/addStage.ts'
import { include } from '../src/commands/include.ts'
import { moveInJourney } from '../src/commands/moveInJourney.ts'
import { pasteJourney } from '../src/commands/pasteJourney.ts'
import { perform } from '../src/commands/perform.ts'
import { promotePain } from '../src/commands/promotePain.ts'
import { remove } from '../src/commands/remove.ts'
import { setFeeling } from '../src/commands/setFeeling.ts'
import { setFields } from '../src/commands/setFields.ts'
import { writeText } from '../src/commands/writeText.ts'
import type { Id } from '../src/ids.ts'
import { type JourneyGrid, journeyGrid } from '../src/journey/grid.ts'
import type { Chance, Deed } from './deed.ts'
import type { Peer } from './network.ts'

const MOST_JOURNEYS = 2

const pick = <T>(all: Iterable<T>, chance: Chance): T | undefined => {
  const list = [...all]
  return list[chance(list.length)]
}

/** On a journey that has a step: one is begun where there is none. */
const onJourney =
  (deed: (peer: Peer, grid: JourneyGrid, chance: Chance) => void): Deed =>
  (peer, chance) => {
    const project = peer.document.project()
    const maps = [...project.maps.values()].filter(({ kind }) => kind === 'journey')
    const map = pick(maps, chance)
    const grid = map ? journeyGrid(project, map.id) : null
    if (grid) deed(peer, grid, chance)
    else perform(peer.document, addMap, { name: 'путь', state: 'current', kind: 'journey' }, peer.by)
  }

const crossing = (grid: JourneyGrid, chance: Chance): { row: Id; step: Id } | null => {
  const [row, step] = [pick(grid.rows, chance)?.id, pick(grid.steps, chance)?.id]
  return row && step ? { row, step } : null
}

const cellOf = (peer: Peer, chance: Chance) => pick(peer.document.project().journeyCells.values(), chance)

export const JOURNEY_DEEDS: Readonly<Record<string, Deed>> = {
  beginJourney: (peer, chance) => {
    const journeys = [...peer.document.project().maps.values()].filter(({ kind }) => kind === 'journey')
    if (journeys.length < MOST_JOURNEYS && chance(3) === 0)
      perform(peer.document, addMap, { name: 'путь', state: 'target', kind: 'journey' }, peer.by)
  },
  addStage: onJourney((peer, { map, stages }, chance) => {
    const after = chance(3) === 0 ? null : pick(stages, chance)?.stage.id
    perform(peer.document, addStage, { map, name: 'этап', after }, peer.by)
  }),
  addJourneyStep: onJourney((peer, { stages }, chance) => {
    const { stage, steps } = pick(stages, chance) ?? {}
    if (stage)
      perform(peer.document, addJourneyStep, { stage: stage.id, after: pick(steps ?? [], chance)?.id }, peer.by)
  }),
  addJourneyRow: onJourney((peer, { map, rows }, chance) => {
    perform(peer.document, addJourneyRow, { map, name: 'своя', after: pick(rows, chance)?.id }, peer.by)
  }),
  moveInJourney: onJourney((peer, { stages, steps, rows }, chance) => {
    const noun = (['journeyStages', 'journeySteps', 'journeyRows'] as const)[chance(3)]!
    const all = { journeyStages: stages.map(({ stage }) => stage), journeySteps: steps, journeyRows: rows }[noun]
    const ids = all.map(({ id }) => id)
    const [id, after] = [pick(ids, chance), pick(ids, chance) ?? null]
    if (id && id !== after) perform(peer.document, moveInJourney, { noun, id, after }, peer.by)
  }),
  addCell: onJourney((peer, grid, chance) => {
    const at = crossing(grid, chance)
    if (at)
      perform(
        peer.document,
        addCell,
        { ...at, fields: { text: 'слово', until: pick(grid.steps, chance)?.id } },
        peer.by,
      )
  }),
  writeCell: (peer, chance) => {
    const cell = cellOf(peer, chance)
    if (!cell) return
    const at = chance(cell.text.length + 1)
    const text = `${cell.text.slice(0, at)}да${cell.text.slice(at)}`
    perform(peer.document, writeText, { noun: 'journeyCells', id: cell.id, field: 'text', text }, peer.by)
  },
  promotePain: (peer, chance) => {
    const cell = cellOf(peer, chance)
    if (cell) perform(peer.document, promotePain, { cell: cell.id }, peer.by)
  },
  feel: onJourney((peer, { head, steps }, chance) => {
    const { personas } = peer.document.project()
    const persona = pick(personas.keys(), chance)
    const step = pick(steps, chance)?.id
    if (!persona) return void perform(peer.document, addRecord, { noun: 'personas', fields: { name: 'кто' } }, peer.by)
    if (head)
      perform(peer.document, include, { noun: 'journeys', id: head.id, field: 'personas', member: persona }, peer.by)
    if (step) perform(peer.document, setFeeling, { step, persona, value: chance(5) - 2 }, peer.by)
  }),
  linkOperation: onJourney((peer, { steps }, chance) => {
    const id = pick(steps, chance)?.id
    const member = pick(peer.document.project().steps.keys(), chance)
    if (id && member)
      perform(peer.document, include, { noun: 'journeySteps', id, field: 'operations', member }, peer.by)
  }),
  flagMoment: onJourney((peer, { steps }, chance) => {
    const id = pick(steps, chance)?.id
    if (id)
      perform(peer.document, setFields, { noun: 'journeySteps', id, fields: { moment: chance(2) === 0 } }, peer.by)
  }),
  hideRow: onJourney((peer, { rows }, chance) => {
    const id = pick(rows, chance)?.id
    if (id) perform(peer.document, setFields, { noun: 'journeyRows', id, fields: { hidden: chance(2) === 0 } }, peer.by)
  }),
  pasteJourney: onJourney((peer, grid, chance) => {
    const at = crossing(grid, chance)
    if (at && chance(3) === 0)
      perform(
        peer.document,
        pasteJourney,
        {
          ...at,
          lines: [
            ['а', 'б'],
            ['1', ''],
          ],
        },
        peer.by,
      )
  }),
  removeFromJourney: onJourney((peer, { stages, steps, rows }, chance) => {
    const noun = (['journeyStages', 'journeySteps', 'journeyRows', 'personas'] as const)[chance(4)]!
    const all = {
      journeyStages: stages.map(({ stage }) => stage.id),
      journeySteps: steps.map(({ id }) => id),
      journeyRows: rows.map(({ id }) => id),
      personas: [...peer.document.project().personas.keys()],
    }
    const id = pick(all[noun], chance)
    if (id && chance(3) === 0) perform(peer.document, remove, { noun, ids: [id] }, peer.by)
  }),
}
