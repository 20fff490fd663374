import {
  addCell,
  addJourneyStep,
  addStage,
  type Id,
  type JourneyRow,
  newId,
  readTime,
  remove,
  setFields,
  TOUCH_CHANNELS,
  type TouchChannel,
  writeText,
} from '@potok/model'
import { toast } from '../ui/toasts.ts'
import type { JourneyBench } from './bench.ts'
import { type Pen, type Spot, STAGES } from './desk.ts'

/** Takes the pen to a spot. `begun` is what a key has typed already; `another`: a further entry beside those that are there. */
export function takePen(bench: JourneyBench, spot: Spot, { begun = '', another = false } = {}): void {
  if (!bench.canEdit() || spot.step === null) return
  const pen = penAt(bench, spot as Spot & { step: Id }, begun, another)
  if (pen) bench.desk.setState({ spot, corner: null, pen })
}

function penAt(bench: JourneyBench, spot: Spot & { step: Id }, begun: string, another: boolean): Pen | null {
  const { step } = spot
  const grid = bench.grid()
  if (spot.row === STAGES) {
    const stage = grid.steps.find(({ id }) => id === step)?.stage
    return stage ? { spot, noun: 'journeyStages', id: stage, isNew: false, begun } : null
  }
  const row = grid.rows.find(({ id }) => id === spot.row)
  if (!row || row.sort === 'emotions') return null
  if (row.sort === 'metrics') return { spot, noun: 'time', id: step, isNew: false, begun }
  if (row.sort === 'actions' && !another) return { spot, noun: 'journeySteps', id: step, isNew: false, begun }
  const there = grid.cells(row.id, step)
  const last = there.at(-1)
  if (last && !another) return { spot, noun: 'journeyCells', id: last.id, isNew: false, begun }
  const [made] =
    bench.act(addCell, { row: row.id, step, id: newId(), fields: { quote: row.sort === 'thoughts' } }) ?? []
  return made ? { spot, noun: 'journeyCells', id: made, isNew: true, begun } : null
}

/** Each stroke, so that colleagues read along; a name and a time are written when the pen is put down. */
export function writeStroke(bench: JourneyBench, { noun, id }: Pen, text: string): void {
  if (noun === 'journeyCells' || noun === 'journeySteps') bench.act(writeText, { noun, id, field: 'text', text })
}

/** What the document has by now of what is written stroke by stroke; null: written when the pen is put down. */
export function textNow(bench: JourneyBench, { noun, id }: Pen): string | null {
  if (noun !== 'journeyCells' && noun !== 'journeySteps') return null
  return bench.project()[noun].get(id)?.text ?? null
}

/** The pen is put down: `how` says where the person goes on. False: what was typed was not understood, the pen stays. */
export function putPenDown(
  bench: JourneyBench,
  pen: Pen,
  text: string,
  how: 'stay' | 'down' | 'next' | 'back',
): boolean {
  const words = text.trim()
  if (pen.noun === 'journeyStages') {
    const known = bench.project().journeyStages.get(pen.id)
    if (known && known.name !== words)
      bench.act(setFields, { noun: 'journeyStages', id: pen.id, fields: { name: words } })
  }
  if (pen.noun === 'time' && !writeTime(bench, pen.id, words)) return false
  if (pen.noun === 'journeyCells' && words === '') dropEmpty(bench, pen)
  if (pen.noun === 'journeyCells' && words !== '') recogniseChannel(bench, pen, words)
  bench.desk.setState({ pen: null })
  if (how === 'down') moveBy(bench, 0, 1)
  if (how === 'next') goOn(bench, pen)
  if (how === 'back') moveBy(bench, -1, 0)
  return true
}

function writeTime(bench: JourneyBench, step: Id, words: string): boolean {
  const read = readTime(words, bench.project().settings.workdayMinutes)
  if (!read.ok) {
    toast(bench.say('journey.unread', { text: words }), { tone: 'danger' })
    return false
  }
  bench.act(setFields, { noun: 'journeySteps', id: step, fields: { time: read.value } })
  return true
}

function dropEmpty(bench: JourneyBench, { id }: Pen): void {
  const cell = bench.project().journeyCells.get(id)
  if (cell?.text.trim() !== '') return
  if (
    cell.picture ||
    cell.problem ||
    cell.solution ||
    cell.operation ||
    cell.evidence ||
    cell.touchpoint ||
    cell.channel
  )
    return
  bench.act(remove, { noun: 'journeyCells', ids: [id] })
}

/** «телефон» in the row of touchpoints is the channel of that name. */
function recogniseChannel(bench: JourneyBench, { spot, id }: Pen, words: string): void {
  const row = bench.project().journeyRows.get(spot.row)
  const cell = bench.project().journeyCells.get(id)
  if (row?.sort !== 'touchpoints' || !cell || cell.channel || cell.touchpoint) return
  const named = (channel: TouchChannel) =>
    bench.say(`research.channels.${channel}`).toLowerCase() === words.toLowerCase()
  const channel = TOUCH_CHANNELS.find(named)
  if (channel) bench.act(setFields, { noun: 'journeyCells', id, fields: { channel } })
}

/** Tab: the next step of the same row; after the last a new one, as on the map of a process. */
function goOn(bench: JourneyBench, { spot }: Pen): void {
  const grid = bench.grid()
  const at = grid.steps.findIndex(({ id }) => id === spot.step)
  if (spot.row === STAGES) {
    const number = grid.stages.findIndex(({ steps }) => steps.some(({ id }) => id === spot.step))
    const next = grid.stages.slice(number + 1).find(({ steps }) => steps.length > 0)?.steps[0]?.id
    const step = next ?? bench.act(addStage, { map: bench.map })?.[0]
    if (step) takePen(bench, { row: STAGES, step })
    return
  }
  const stage = grid.steps[at]?.stage
  const step = grid.steps[at + 1]?.id ?? (stage ? bench.act(addJourneyStep, { stage })?.[0] : undefined)
  if (step) takePen(bench, { row: spot.row, step })
}

/** To the neighbour among the rows and steps that can be stood in; at the edge nothing moves. */
export function moveBy(bench: JourneyBench, along: number, down: number, widen = false): void {
  const { spot, corner } = bench.desk.getState()
  const grid = bench.grid()
  const rows = [STAGES, ...visibleRows(bench).map(({ id }) => id)]
  const from = (widen && corner) || spot || { row: rows[1] ?? STAGES, step: grid.steps[0]?.id ?? null }
  const row = rows[clamp(rows.indexOf(from.row) + down, rows.length)] ?? STAGES
  const columns: (Id | null)[] = [null, ...grid.steps.map(({ id }) => id)]
  let at = clamp(columns.indexOf(from.step) + along, columns.length)
  if (row === STAGES && along !== 0 && at > 0) at = stageEdge(bench, columns.indexOf(from.step), along)
  if ((row === STAGES || widen) && at === 0) at = 1
  const next = { row, step: columns[at] ?? null }
  bench.desk.setState(widen ? { corner: next } : { spot: next, corner: null })
}

/** A heading is as wide as its steps: one press goes to the next heading. */
function stageEdge(bench: JourneyBench, at: number, along: number): number {
  const starts: number[] = []
  let begin = 1
  for (const { steps } of bench.grid().stages) {
    if (steps.length > 0) starts.push(begin)
    begin += steps.length
  }
  const here = starts.findLastIndex((one) => one <= at)
  return starts[clamp(here + Math.sign(along), starts.length)] ?? at
}

export const clamp = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at))

const BLUEPRINT: readonly JourneyRow['sort'][] = ['actions', 'touchpoints', 'backstage']

export function visibleRows(bench: JourneyBench): readonly JourneyRow[] {
  const { rows } = bench.grid()
  if (bench.desk.getState().view !== 'blueprint') return rows.filter(({ hidden }) => !hidden)
  return BLUEPRINT.flatMap((sort) => rows.filter((row) => row.sort === sort))
}
