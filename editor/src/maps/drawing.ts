import {
  addChain,
  addLane,
  addStep,
  connect,
  type Id,
  type Look,
  type Place,
  readTime,
  removeElements,
  setFields,
  writeText,
} from '@potok/model'
import { nearestLane, storedY } from '../canvas/places.ts'
import { isHeld } from '../groups/held.ts'
import { type Box, nextPlace, SIZES } from '../tools/nextPlace.ts'
import { centred, type Point } from '../tools/tool.ts'
import { readTyped } from '../tools/typed.ts'
import { wayOn } from '../tools/wayOn.ts'
import type { Bench } from './bench.ts'
import { refusalOfTime } from './refusalOfTime.ts'

/** A new element with the pen already on it; `into`: a flow that it is put into. */
export function draw(bench: Bench, look: Look, at: Point, lane: Id | null, into: Id | null = null): Id | null {
  const home = lane ?? nearestLane(bench.scene().lanes, at[1])?.id ?? firstLane(bench)
  if (!home) return null
  const [x, y] = centred(at, SIZES[look])
  const place = [x, storedY(bench.scene().lanes, home, y)] as const
  const ids = bench.act(addStep, { map: bench.map, lane: home, fields: { look }, at: place, ...(into ? { into } : {}) })
  return begin(bench, ids)
}

/** The step after this one: connected, in the same lane, at the design's distance. Before an end the end follows the pen. */
export function drawNext(bench: Bench, after: Id, look: Look): Id | null {
  const scene = bench.scene()
  const { steps, flows, layout } = bench.project()
  const [from, step] = [scene.boxes.get(after), steps.get(after)]
  if (!from || !step?.lane) return null
  const way = wayOn(step, flows.values(), steps)
  const end = way.toEnd && way.to ? scene.boxes.get(way.to) : undefined
  const taken = [...scene.boxes.values()].filter((box) => box !== end)
  const [x, y] = nextPlace({ ...from, look: step.look }, look, taken, way.beside)
  const at = [x, storedY(scene.lanes, step.lane, y)] as const
  const places: Record<Id, Place> = {}
  const [, endY] = layout.get(end?.id ?? '') ?? []
  if (end && endY !== undefined && isInTheWay(end, { x, y, ...SIZES[look] })) {
    const [endX] = nextPlace({ x, y, ...SIZES[look], look }, 'end', taken)
    places[end.id] = [endX, endY]
  }
  const where = way.into ? { into: way.into, places } : { after }
  const ids = bench.act(addStep, { map: bench.map, lane: step.lane, fields: { look }, at, ...where }, { about: after })
  return begin(bench, ids)
}

const NEAR_ROW = 60

function isInTheWay(end: Box, drawn: Box): boolean {
  const middles = Math.abs(end.y + end.height / 2 - drawn.y - drawn.height / 2)
  return middles < NEAR_ROW && end.x < drawn.x + drawn.width + 24
}

const FIRST = { start: [16, 20], step: [120, 8], end: [320, 20] } as const

/** The first step of an empty map, between a start and an end, with its lane. */
export function drawFirst(bench: Bench): Id | null {
  const ids = bench.act(addChain, {
    map: bench.map,
    lane: null,
    participantName: bench.say('map.lanes.first'),
    links: [
      { fields: { look: 'start', text: bench.say('map.looks.start') }, at: FIRST.start },
      { fields: { look: 'operation' }, at: FIRST.step },
      { fields: { look: 'end', text: bench.say('map.looks.end') }, at: FIRST.end },
    ],
  })
  return begin(bench, ids?.slice(1, 2) ?? null)
}

export function join(bench: Bench, start: Id, end: Id): Id | null {
  const ids = bench.act(connect, { map: bench.map, start, end }, { about: end })
  const flow = ids?.find((id) => bench.project().flows.has(id)) ?? null
  if (flow) bench.desk.setState({ selection: new Set([flow]), panel: 'step', wanted: null })
  return flow
}

function addNamedLane(bench: Bench, name: string): Id | null {
  const after = bench.scene().lanes.at(-1)?.id
  const ids = bench.act(addLane, { map: bench.map, participantName: name, ...(after ? { after } : {}) })
  return ids?.find((id) => bench.project().lanes.has(id)) ?? null
}

export function startTyping(bench: Bench, step: Id): void {
  const text = bench.project().steps.get(step)?.text
  if (isHeld(bench.project(), bench.held(), step))
    bench.desk.setState({ refusal: { about: step, words: bench.say('refusal.lock.group') } })
  else if (text !== undefined)
    bench.desk.setState({ typing: { step, fresh: false, before: text }, selection: new Set([step]), refusal: null })
}

/** Puts the pen down: a time at the end of the words becomes the step's time; an unwanted new step leaves again. */
export function finishTyping(bench: Bench, how: 'stay' | 'next' | 'decision' | 'back', line: string): void {
  const { typing } = bench.desk.getState()
  if (!typing) return
  bench.desk.setState({ typing: null })
  const { step, fresh, before } = typing
  if (fresh && (how === 'back' || (line.trim() === '' && how === 'stay'))) {
    withdraw(bench, step)
    return
  }
  if (how === 'back') {
    bench.act(writeText, { noun: 'steps', id: step, field: 'text', text: before })
    return
  }
  const { text, time } = timed(bench, step, line)
  bench.act(writeText, { noun: 'steps', id: step, field: 'text', text })
  if (time) bench.act(setFields, { noun: 'steps', id: step, fields: { time } })
  if (how === 'next') drawNext(bench, step, 'operation')
  if (how === 'decision') drawNext(bench, step, 'xor')
}

/** A step that was begun and left empty was never there: also the end goes back to its place. */
function withdraw(bench: Bench, step: Id): void {
  const undo = bench.undo()
  const lives = () => bench.project().steps.has(step)
  for (let turns = 0; turns < MOST_TURNS && lives() && undo?.canUndo(); turns++) undo.withdraw()
  if (lives()) bench.act(removeElements, { steps: [step], flows: [] })
}

const MOST_TURNS = 100

function timed(bench: Bench, step: Id, line: string) {
  const look = bench.project().steps.get(step)?.look
  const typed = look === 'operation' || look === 'wait' ? readTyped(line) : { text: line.trim(), time: null }
  if (typed.time === null) return { text: typed.text, time: null }
  const read = readTime(typed.time, bench.project().settings.workdayMinutes)
  if (read.ok) return { text: typed.text, time: read.value }
  bench.desk.setState({ refusal: { about: step, words: refusalOfTime(bench, read) } })
  return { text: line.trim(), time: null }
}

function begin(bench: Bench, ids: Id[] | null): Id | null {
  const step = ids?.find((id) => bench.project().steps.has(id)) ?? null
  if (step)
    bench.desk.setState({ typing: { step, fresh: true, before: '' }, selection: new Set([step]), refusal: null })
  return step
}

function firstLane(bench: Bench): Id | null {
  return addNamedLane(bench, bench.say('map.lanes.first'))
}
