import { addChain, MOST_PASTED, type Place, readTime } from '@potok/model'
import { nearestLane, storedY } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { GAP, SIZES } from '../tools/nextPlace.ts'
import { snap } from '../tools/tool.ts'
import { toast } from '../ui/toasts.ts'
import type { Landing } from './landing.ts'
import { rowPlaces } from './rowPlaces.ts'
import { type Row, rowsOf } from './rowsOf.ts'

type Link = Parameters<typeof addChain.check>[1]['links'][number]

const START = 16
const PITCH = SIZES.operation.width + GAP

/** Rows as steps one after another. Too many are told in one sentence, and nothing is added. Answers whether anything was. */
export function pasteTable(bench: Bench, text: string, where: Landing): boolean {
  const { participants } = bench.project()
  const rows = rowsOf(
    text,
    [...participants.values()].map(({ name }) => name),
  )
  if (rows.length === 0) toast(bench.say('map.nothingToPaste'))
  else if (rows.length > MOST_PASTED)
    toast(bench.say('map.tooManyRows', { count: rows.length, most: MOST_PASTED }), { tone: 'danger' })
  else return pasteRows(bench, rows, where)
  return false
}

/**
 * On an empty map the rows come between a start and an end; else beside what is there, or with the first under the pointer, and none of
 * them on a step that stands in its lane.
 */
function pasteRows(bench: Bench, rows: readonly Row[], { at, isPointed }: Landing): boolean {
  const { boxes, lanes } = bench.scene()
  const isFirst = boxes.size === 0
  const lane = isFirst ? null : (nearestLane(lanes, at[1])?.id ?? null)
  const { width, height } = SIZES.operation
  const [left, top] = isPointed ? [at[0] - width / 2, at[1] - height / 2] : at
  const [x, y] = isFirst ? [START + 104, 8] : [snap(left), storedY(lanes, lane, snap(top))]
  const places = isFirst ? rows.map((_, at): Place => [x + at * PITCH, y]) : rowPlaces(bench, rows, lane, [x, y])
  const links = rows.map((row, at) => linkOf(bench, row, places[at]!))
  const event = (look: 'start' | 'end', row: Row | undefined, left: number): Link => ({
    fields: { look, text: bench.say(`map.looks.${look}`) },
    at: [left, 20],
    ...(row?.who ? { who: row.who } : {}),
  })
  const whole = [event('start', rows[0], START), ...links, event('end', rows.at(-1), x + rows.length * PITCH)]
  const ids = bench.act(addChain, {
    map: bench.map,
    lane,
    participantName: bench.say('map.lanes.first'),
    links: isFirst ? whole : links,
  })
  if (ids) bench.desk.setState({ selection: new Set(isFirst ? [] : ids) })
  const count = rows.filter(({ time }) => time !== null && !timeOf(bench, time)).length
  if (ids && count > 0) toast(bench.say('copying.unreadTimes', { count }))
  return ids !== null
}

function linkOf(bench: Bench, row: Row, at: Place): Link {
  const time = row.time ? timeOf(bench, row.time) : null
  return {
    fields: { look: 'operation', text: row.text, ...(time && { time }) },
    at,
    ...(row.who ? { who: row.who } : {}),
  }
}

function timeOf(bench: Bench, words: string) {
  const read = readTime(words, bench.project().settings.workdayMinutes)
  return read.ok ? read.value : null
}
