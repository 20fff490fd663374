import { copySteps } from '../src/clip/clip.ts'
import { addChain } from '../src/commands/addChain.ts'
import { addLane } from '../src/commands/addLane.ts'
import { addObservations } from '../src/commands/addObservations.ts'
import { addRecord } from '../src/commands/addRecord.ts'
import { addStep } from '../src/commands/addStep.ts'
import { bendFlows } from '../src/commands/bendFlows.ts'
import { bringBack } from '../src/commands/bringBack.ts'
import { changeLook } from '../src/commands/changeLook.ts'
import { connect } from '../src/commands/connect.ts'
import { copyMap } from '../src/commands/copyMap.ts'
import { groupSteps } from '../src/commands/groupSteps.ts'
import { exclude, include } from '../src/commands/include.ts'
import { makeSubprocess } from '../src/commands/makeSubprocess.ts'
import { moveLane } from '../src/commands/moveLane.ts'
import { moveSteps } from '../src/commands/moveSteps.ts'
import { pasteSteps } from '../src/commands/pasteSteps.ts'
import { perform } from '../src/commands/perform.ts'
import { remove } from '../src/commands/remove.ts'
import { removeElements } from '../src/commands/removeElements.ts'
import { removeLane } from '../src/commands/removeLane.ts'
import { replaceText } from '../src/commands/replaceText.ts'
import { setEach } from '../src/commands/setEach.ts'
import { setFields } from '../src/commands/setFields.ts'
import { setFixed } from '../src/commands/setFixed.ts'
import { setSubprocess } from '../src/commands/setSubprocess.ts'
import { takeTime } from '../src/commands/takeTime.ts'
import { writeTable } from '../src/commands/writeTable.ts'
import { writeText } from '../src/commands/writeText.ts'
import type { Id } from '../src/ids.ts'
import type { Project } from '../src/records/project.ts'
import { LOOKS, VALUES } from '../src/records/step.ts'
import { processMap } from '../src/subprocess/processMap.ts'
import { readCell } from '../src/table/cells.ts'
import { readPasted } from '../src/table/pasted.ts'
import { tableOf } from '../src/table/table.ts'
import { CAUSE_DEEDS } from './causeDeeds.ts'
import { CLOSINGS } from './closings.ts'
import type { Chance, Deed } from './deed.ts'
import { JOURNEY_DEEDS } from './journeyDeeds.ts'
import type { Peer } from './network.ts'
import { PROCEDURE_DEEDS } from './procedureDeeds.ts'
import { RANKING_DEEDS } from './rankingDeeds.ts'
import { RESEARCH } from './research.ts'
import { SESSION_DEEDS } from './sessionDeeds.ts'
import { SYSTEM_DEEDS } from './systemDeeds.ts'

const pick = <T>(all: Iterable<T>, chance: Chance): T | undefined => {
  const list = [...all]
  return list[chance(list.length)]
}

type Living = 'maps' | 'lanes' | 'steps' | 'flows' | 'groups' | 'problems' | 'observations'

const ids = (peer: Peer, noun: Living) => peer.document.project()[noun].keys()

const withOne =
  (noun: Living, deed: (peer: Peer, id: Id, chance: Chance) => void): Deed =>
  (peer, chance) => {
    const id = pick(ids(peer, noun), chance)
    if (id !== undefined) deed(peer, id, chance)
  }

/** A state of each peer as it was at some moment before. */
const older = new WeakMap<Peer, Project>()

export const DEEDS: Readonly<Record<string, Deed>> = {
  addStep: withOne('lanes', (peer, lane, chance) => {
    const map = peer.document.project().lanes.get(lane)?.map as Id
    const after = pick(ids(peer, 'steps'), chance)
    perform(
      peer.document,
      addStep,
      { map, lane, at: [chance(900), chance(500)], after, fields: { text: 'шаг' } },
      peer.by,
    )
  }),
  putInto: withOne('flows', (peer, into, chance) => {
    const { map, start } = peer.document.project().flows.get(into) ?? {}
    const lane = peer.document.project().steps.get(start ?? '')?.lane ?? null
    if (map) perform(peer.document, addStep, { map, lane, at: [chance(900), chance(500)], into }, peer.by)
  }),
  moveInto: withOne('flows', (peer, flow, chance) => {
    const { steps, flows } = peer.document.project()
    const linked = new Set([...flows.values()].flatMap(({ start, end }) => [start, end]))
    const step = pick(
      [...steps.keys()].filter((id) => !linked.has(id)),
      chance,
    )
    const places = step ? { [step]: [chance(900), chance(500)] as const } : {}
    if (step) perform(peer.document, moveSteps, { places, into: { step, flow } }, peer.by)
  }),
  addChain: withOne('maps', (peer, map, chance) => {
    const links = Array.from({ length: 1 + chance(3) }, (_, at) => ({
      fields: { text: `звено ${at}` },
      at: [200 * at, 8] as const,
      ...(chance(2) === 0 ? { who: `кто ${chance(2)}` } : {}),
    }))
    perform(peer.document, addChain, { map, lane: null, links }, peer.by)
  }),
  writeTable: withOne('maps', (peer, map, chance) => {
    const project = peer.document.project()
    const shown = processMap(project, map)
    if (!shown) return
    const table = tableOf(shown, project, 'ru')
    const after = pick(table.rows, chance)?.step.id ?? null
    const lines = Array.from({ length: 1 + chance(3) }, (_, at) => [`строка ${at}`, `кто ${chance(3)}`, '5-10м'])
    const { written } = readPasted(lines, table, { after, ends: { start: 'начало', end: 'конец' } })
    const row = pick(table.rows, chance)
    const other = pick(table.rows, chance)
    const column = chance(2) === 0 ? 'next' : 'participant'
    const words = column === 'next' ? `да ${chance(100)} % → ${other?.number}` : `кто ${chance(3)}`
    const read = row ? readCell(column, words, row, table) : null
    const rows = row && read?.ok ? [...written, { id: row.step.id, change: read.value }] : written
    perform(peer.document, writeTable, { map, rows }, peer.by)
  }),
  takeOff: withOne('steps', (peer, id, chance) => {
    const other = pick(ids(peer, 'steps'), chance)
    const flow = pick(ids(peer, 'flows'), chance)
    const steps = [...new Set([id, ...(other && chance(2) === 0 ? [other] : [])])]
    perform(peer.document, removeElements, { steps, flows: flow && chance(3) === 0 ? [flow] : [] }, peer.by)
  }),
  valueOfMany: (peer, chance) => {
    const some = [...ids(peer, 'steps')].slice(0, 1 + chance(4))
    perform(peer.document, setEach, { noun: 'steps', ids: some, fields: { value: VALUES[chance(3)] ?? null } }, peer.by)
  },
  changeLook: withOne('steps', (peer, id, chance) => {
    perform(peer.document, changeLook, { steps: [id], look: LOOKS[chance(LOOKS.length)]! }, peer.by)
  }),
  addLane: withOne(
    'maps',
    (peer, map) => void perform(peer.document, addLane, { map, participantName: 'кто' }, peer.by),
  ),
  connect: withOne('steps', (peer, start, chance) => {
    const end = pick(ids(peer, 'steps'), chance) as Id
    const map = peer.document.project().steps.get(start)?.map as Id
    perform(peer.document, connect, { map, start, end, share: chance(100) / 100 }, peer.by)
  }),
  write: withOne('steps', (peer, id, chance) => {
    const before = peer.document.project().steps.get(id)?.text ?? ''
    const at = chance(before.length + 1)
    const text = before.slice(0, at) + 'слово'.slice(0, 1 + chance(5)) + before.slice(at)
    perform(peer.document, writeText, { noun: 'steps', id, field: 'text', text }, peer.by)
  }),
  replace: (peer, chance) => {
    const places = [...peer.document.project().steps.values()].flatMap(({ id, text }) =>
      [...text.matchAll(/с/gu)].map(({ index }) => ({
        noun: 'steps' as const,
        id,
        field: 'text' as const,
        from: index,
        was: 'с',
        to: 'сл'.slice(0, chance(3)),
      })),
    )
    perform(peer.document, replaceText, { places: places.filter(() => chance(2) === 0) }, peer.by)
  },
  value: withOne('steps', (peer, id, chance) => {
    const fields = { value: VALUES[chance(3)] ?? null }
    perform(peer.document, setFields, { noun: 'steps', id, fields }, peer.by)
  }),
  time: withOne('steps', (peer, id, chance) => {
    const min = chance(60)
    const time = { triple: [min, null, min + chance(60)], basis: 'work', source: 'guess' } as const
    perform(peer.document, setFields, { noun: 'steps', id, fields: { time } }, peer.by)
  }),
  move: withOne('steps', (peer, id, chance) => {
    perform(peer.document, moveSteps, { places: { [id]: [chance(900), chance(500)] } }, peer.by)
  }),
  removeStep: withOne(
    'steps',
    (peer, id) => void perform(peer.document, remove, { noun: 'steps', ids: [id] }, peer.by),
  ),
  moveLane: withOne('lanes', (peer, lane, chance) => {
    perform(
      peer.document,
      moveLane,
      { lane, after: chance(2) === 0 ? null : (pick(ids(peer, 'lanes'), chance) ?? null) },
      peer.by,
    )
  }),
  mergeLane: withOne('lanes', (peer, lane, chance) => {
    const into = pick(ids(peer, 'lanes'), chance) ?? null
    if (chance(4) === 0) perform(peer.document, removeLane, { lane, into }, peer.by)
  }),
  removeLane: withOne('lanes', (peer, id, chance) => {
    if (chance(4) === 0) perform(peer.document, remove, { noun: 'lanes', ids: [id] }, peer.by)
  }),
  group: withOne('maps', (peer, map, chance) => {
    const look = chance(2) === 0 ? 'frame' : 'group'
    const steps = [...peer.document.project().steps.values()].filter((step) => step.map === map).map(({ id }) => id)
    perform(peer.document, groupSteps, { map, look, name: 'вместе', steps: steps.slice(chance(3), 4) }, peer.by)
  }),
  ungroup: withOne('groups', (peer, id) => void perform(peer.document, remove, { noun: 'groups', ids: [id] }, peer.by)),
  bend: withOne('flows', (peer, id, chance) => {
    const levels = [
      ['start', chance(200)],
      ['end', chance(200) - 200],
      ['end', -chance(90)],
    ] as const
    const bend = { exit: ['right', 0], entry: ['left', chance(40)], levels } as const
    perform(peer.document, bendFlows, { bends: { [id]: chance(3) === 0 ? null : bend } }, peer.by)
  }),
  standFor: withOne('steps', (peer, step, chance) => {
    const map = chance(3) === 0 ? null : (pick(ids(peer, 'maps'), chance) ?? null)
    perform(peer.document, setSubprocess, { step, map }, peer.by)
  }),
  makeSubprocess: withOne('steps', (peer, id, chance) => {
    const { steps, flows } = peer.document.project()
    const map = steps.get(id)?.map as Id
    const next = [...flows.values()].find(({ start }) => start === id)?.end
    const chosen = next && chance(2) === 0 ? [id, next] : [id]
    const input = { map, steps: chosen, name: 'часть', startText: 'н', endText: 'к' }
    if (peer.document.project().maps.size < 6) perform(peer.document, makeSubprocess, input, peer.by)
  }),
  removeFlow: withOne(
    'flows',
    (peer, id) => void perform(peer.document, remove, { noun: 'flows', ids: [id] }, peer.by),
  ),
  problem: (peer) => void perform(peer.document, addRecord, { noun: 'problems', fields: { text: 'долго' } }, peer.by),
  pin: withOne('problems', (peer, id, chance) => {
    const member = pick(ids(peer, 'steps'), chance)
    const verb = chance(3) === 0 ? exclude : include
    if (member) perform(peer.document, verb, { noun: 'problems', id, field: 'anchors', member }, peer.by)
  }),
  timings: withOne('steps', (peer, about, chance) => {
    const minutes = Array.from({ length: 1 + chance(6) }, () => chance(90))
    perform(peer.document, addObservations, { about, part: 'time', minutes }, peer.by)
    if (chance(2) === 0) perform(peer.document, takeTime, { about, part: 'time' }, peer.by)
  }),
  timeAWait: withOne('flows', (peer, about, chance) => {
    perform(peer.document, addObservations, { about, part: 'wait', minutes: [chance(900)] }, peer.by)
    perform(peer.document, takeTime, { about, part: 'wait' }, peer.by)
  }),
  leaveOut: withOne('observations', (peer, id, chance) => {
    const fields = { kept: chance(3) === 0, whyNot: 'перебили' }
    perform(peer.document, setFields, { noun: 'observations', id, fields }, peer.by)
  }),
  title: (peer, chance) =>
    void perform(peer.document, setFixed, { name: 'about', fields: { title: `т${chance(9)}` } }, peer.by),
  paste: withOne('maps', (peer, map, chance) => {
    const chosen = [...ids(peer, 'steps')].slice(0, chance(3))
    const clip = copySteps(peer.document.project(), chosen)
    perform(peer.document, pasteSteps, { map, clip, by: [10, 10], isForeign: chance(4) === 0 }, peer.by)
  }),
  copyMap: withOne('maps', (peer, map, chance) => {
    if (chance(6) === 0 && peer.document.project().maps.size < 4) {
      perform(peer.document, copyMap, { map, name: 'цель', state: 'target' }, peer.by)
    }
  }),
  keepState: (peer) => void older.set(peer, peer.document.project()),
  bringBack: (peer, chance) => {
    const was = older.get(peer)
    const noun = (['steps', 'steps', 'flows', 'lanes', 'problems'] as const)[chance(5)]!
    const id = was && pick(was[noun].keys(), chance)
    if (was && id) perform(peer.document, bringBack, { noun, id, was }, peer.by)
  },
  ...CLOSINGS,
  ...RESEARCH,
  ...JOURNEY_DEEDS,
  ...SYSTEM_DEEDS,
  ...RANKING_DEEDS,
  ...CAUSE_DEEDS,
  ...SESSION_DEEDS,
  ...PROCEDURE_DEEDS,
  undo: (peer) => void peer.undo.undo(),
  redo: (peer) => void peer.undo.redo(),
}
