import type { Frame } from './picture.ts'

type Points = (readonly [x: number, y: number])[]

const STAGGER = 16
const CLEAR = 12

/** An orthogonal way from one box to the next: straight in one lane, a staircase between lanes, back over the top. */
export function routeOf(start: Frame, end: Frame, returns: boolean): Points {
  const [from, to] = [middle(start), middle(end)]
  const right = start.x + start.width
  const apart = end.y >= start.y + start.height || start.y >= end.y + end.height
  if (apart && end.x + end.width <= start.x) {
    const enter = to.y > from.y ? end.y : end.y + end.height
    return [
      [start.x, from.y],
      [to.x, from.y],
      [to.x, enter],
    ]
  }
  if (!apart && (returns || end.x + end.width <= start.x)) return back(start, end, from, to)
  if (end.x >= right) {
    if (Math.abs(from.y - to.y) < 1)
      return [
        [right, from.y],
        [end.x, to.y],
      ]
    const half = Math.round((right + end.x) / 2)
    return [
      [right, from.y],
      [half, from.y],
      [half, to.y],
      [end.x, to.y],
    ]
  }
  const down = to.y > from.y
  const leave = start.width > 60 ? start.x + STAGGER : from.x
  const edge = down ? start.y + start.height : start.y
  if (end.x > leave + CLEAR)
    return [
      [leave, edge],
      [leave, to.y],
      [end.x, to.y],
    ]
  const enter = down ? end.y : end.y + end.height
  const half = Math.round((edge + enter) / 2)
  return from.x === to.x
    ? [
        [from.x, edge],
        [to.x, enter],
      ]
    : [
        [from.x, edge],
        [from.x, half],
        [to.x, half],
        [to.x, enter],
      ]
}

/** A return goes over both boxes and comes in from above, where no forward flow enters. */
function back(start: Frame, end: Frame, from: { x: number; y: number }, to: { x: number; y: number }): Points {
  const over = Math.min(start.y, end.y) - CLEAR
  return [
    [from.x, start.y],
    [from.x, over],
    [to.x, over],
    [to.x, end.y],
  ]
}

function middle({ x, y, width, height }: Frame): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
