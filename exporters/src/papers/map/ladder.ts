import { type Id, rangeLabel } from '@potok/model'
import { type BandDrawing, type Point, type Rect, type TextLine, widthOf } from './drawing.ts'
import type { BandPlan } from './fold.ts'
import type { Sizes } from './sizes.ts'

interface Passed {
  readonly id: Id
  readonly min: number
  readonly max: number
}

/** Which part of the longest passage a band holds: a flow that a cut parts is counted where it goes on. */
export function passedIn(passed: readonly Passed[], { nodes, flows }: BandPlan): Passed[] {
  const here = new Set([
    ...nodes.map(({ id }) => id),
    ...flows.filter(({ says }) => says !== 'condition').map(({ id }) => id),
  ])
  return passed.filter(({ id }) => here.has(id))
}

/** Work on the lower level, everything between two steps on the upper one. `top` is where it begins. */
export function ladderOf(
  passed: readonly Passed[],
  rects: ReadonlyMap<Id, Rect>,
  isWork: (id: Id) => boolean,
  ends: { readonly left: number; readonly right: number; readonly top: number },
  sizes: Sizes,
  words: { readonly lang: 'ru' | 'en'; readonly workdayMinutes: number },
): { ladder: NonNullable<BandDrawing['ladder']>; upper: number; lower: number; height: number } | null {
  if (passed.length === 0) return null
  const { labelSize, line, ladder: step } = sizes
  const say = (min: number, max: number) =>
    rangeLabel({ triple: [min, null, max], basis: 'work', source: 'measured' }, words.lang, words.workdayMinutes)
  const waits: { text: string; x: number }[] = []
  const works: { text: string; x: number; room: number }[] = []
  const stairs: [left: number, right: number][] = []
  let [min, max, from] = [0, 0, ends.left]
  const close = (to: number) => {
    if (max > 0) waits.push({ text: say(min, max), x: (from + to) / 2 })
    ;[min, max] = [0, 0]
  }
  for (const one of passed) {
    const rect = rects.get(one.id)
    if (!isWork(one.id) || !rect) {
      min += one.min
      max += one.max
      continue
    }
    // Two steps of a parallel part may stand in one column: the ladder only goes on to the right.
    const left = Math.max(rect.x, from)
    const right = Math.max(rect.x + rect.width, left + 2)
    close(left)
    stairs.push([left, right])
    if (one.max > 0) works.push({ text: say(one.min, one.max), x: (left + right) / 2, room: right - left })
    from = right
  }
  const last = passed[passed.length - 1]!
  const end = rects.get(last.id)
  const to = Math.min(ends.right, Math.max(from + 6, end && !isWork(last.id) ? end.x : from + 6))
  if (max > 0) close(to)
  const crowded = (all: readonly { text: string; x: number }[], bold: boolean) =>
    all.some((one, at) => {
      const before = all[at - 1]
      return (
        before &&
        one.x - before.x < (widthOf(one.text, labelSize, bold) + widthOf(before.text, labelSize, bold)) / 2 + 1
      )
    })
  const upper = ends.top + line * (crowded(waits, false) ? 2 : 1) + 1.2
  const lower = upper + step
  const points: Point[] = [
    [ends.left, upper],
    ...stairs.flatMap(([left, right]): Point[] => [
      [left, upper],
      [left, lower],
      [right, lower],
      [right, upper],
    ]),
    [to, upper],
  ]
  const texts: TextLine[] = []
  const put = (text: string, x: number, y: number, bold: boolean) => {
    const half = widthOf(text, labelSize, bold) / 2
    const kept = Math.min(Math.max(x, ends.left + half), ends.right - half)
    texts.push({ text, x: kept, y, size: labelSize, bold, anchor: 'middle', colour: 'ink' })
    return [kept - half, kept + half] as const
  }
  // Neighbours too long for their room stand in turn on two levels.
  const row = (all: readonly { text: string; x: number }[], near: number, far: number, bold: boolean) => {
    let [nearEnd, farEnd] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const one of all) {
      const half = widthOf(one.text, labelSize, bold) / 2 + 0.5
      if (one.x - half >= nearEnd) nearEnd = put(one.text, one.x, near, bold)[1] + 0.5
      else farEnd = put(one.text, Math.max(one.x, farEnd + half), far, bold)[1] + 0.5
    }
    return farEnd > Number.NEGATIVE_INFINITY
  }
  row(waits, upper - 0.9, upper - 0.9 - line, false)
  const deep = row(works, lower + line * 0.95, lower + line * 1.95, true)
  return { ladder: { line: points, texts }, upper, lower, height: lower + line * (deep ? 2.3 : 1.3) - ends.top }
}
