import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Reading } from './reading.ts'
import type { Box, FlowLine, Point } from './shapes.ts'
import { SIZES } from './sizes.ts'

const NO_LABELS: FlowLine['labels'] = []
const NO_PROBLEMS: readonly number[] = []

/** A flow before it is laid: the shortest way from edge to edge, whatever stands there. */
export function roughLine(
  flow: Flow,
  boxes: ReadonlyMap<Id, Box>,
  reading: Reading,
  pinned: ReadonlyMap<Id, readonly number[]>,
): FlowLine {
  const [start, end] = [boxes.get(flow.start!)!, boxes.get(flow.end!)!]
  const points = end.x >= start.x + start.width + SIZES.clearance ? onward(start, end) : below(start, end)
  return {
    id: flow.id,
    start: start.id,
    end: end.id,
    points,
    bent: false,
    returns: reading.back.has(flow.id),
    labels: NO_LABELS,
    problems: pinned.get(flow.id) ?? NO_PROBLEMS,
  }
}

function onward(start: Box, end: Box): Point[] {
  const [x, toX] = [start.x + start.width, end.x]
  const [y, toY] = [start.y + start.height / 2, end.y + end.height / 2]
  if (y === toY)
    return [
      [x, y],
      [toX, y],
    ]
  const turn = toX - SIZES.clearance
  return [
    [x, y],
    [turn, y],
    [turn, toY],
    [toX, toY],
  ]
}

function below(start: Box, end: Box): Point[] {
  const [x, toX] = [start.x + start.width / 2, end.x + end.width / 2 + (start.x === end.x ? SIZES.parallel : 0)]
  const [y, toY] = [start.y + start.height, end.y + end.height]
  const level = Math.max(y, toY) + SIZES.clearance
  return [
    [x, y],
    [x, level],
    [toX, level],
    [toX, toY],
  ]
}
