import { type NodeHandle, Position } from '@xyflow/react'

const SIZE = 9

/** Where the handles of a box are: given, so that React Flow never has to measure. */
export function handlesOf(width: number, height: number): NodeHandle[] {
  const at = (id: string, position: Position, x: number, y: number): NodeHandle => ({
    id,
    type: 'source',
    position,
    x: x - SIZE / 2,
    y: y - SIZE / 2,
    width: SIZE,
    height: SIZE,
  })
  return [
    at('left', Position.Left, 0, height / 2),
    at('top', Position.Top, width / 2, 0),
    at('right', Position.Right, width, height / 2),
    at('bottom', Position.Bottom, width / 2, height),
  ]
}
