import type { Way } from './route.ts'

/** A straight part of a way in a gap, with its place among those beside it. */
export interface Stretch {
  readonly way: Way
  /** Index of its first corner. */
  readonly corner: number
  readonly from: number
  readonly to: number
  track: number
}

export interface Tracks {
  /** Gap before a column (even x) → its upright stretches. */
  readonly down: ReadonlyMap<number, readonly Stretch[]>
  /** Gap above a row (even y) → its level stretches. */
  readonly across: ReadonlyMap<number, readonly Stretch[]>
}

export const trackCount = (all: readonly Stretch[] | undefined): number =>
  (all ?? []).reduce((most, one) => Math.max(most, one.track + 1), 0)

/** Stretches that would lie on each other get tracks of their own. */
export function tracksOf(ways: readonly Way[]): Tracks {
  const down = new Map<number, Stretch[]>()
  const across = new Map<number, Stretch[]>()
  for (const way of ways) {
    way.corners.forEach(([x, y], corner) => {
      const next = way.corners[corner + 1]
      if (!next) return
      const add = (map: Map<number, Stretch[]>, line: number, a: number, b: number) =>
        map.set(line, [...(map.get(line) ?? []), { way, corner, from: Math.min(a, b), to: Math.max(a, b), track: 0 }])
      if (next[0] === x && x % 2 === 0) add(down, x, y, next[1])
      if (next[1] === y && y % 2 === 0) add(across, y, x, next[0])
    })
  }
  for (const all of down.values()) assign(all, (a, b) => isBefore(a, b))
  for (const all of across.values()) assign(all, () => false)
  return { down, across }
}

/** Of two that meet in one row: the one that comes from the left turns first, so that they do not share the row's line. */
function isBefore(a: Stretch, b: Stretch): boolean {
  return sides(a).left.some((y) => sides(b).right.includes(y))
}

function sides({ way, corner }: Stretch): { left: number[]; right: number[] } {
  const [x, y] = way.corners[corner]!
  const end = way.corners[corner + 1]!
  const before = way.corners[corner - 1]
  const after = way.corners[corner + 2]
  const left: number[] = []
  const right: number[] = []
  if (before) (before[0] < x ? left : right).push(y)
  else (way.exit === 'left' ? right : left).push(y)
  if (after) (after[0] < x ? left : right).push(end[1])
  else (way.entry === 'left' ? right : left).push(end[1])
  return { left, right }
}

function assign(all: Stretch[], before: (a: Stretch, b: Stretch) => boolean) {
  const waiting = [...all].sort((a, b) => a.from - b.from || b.to - a.to)
  const done: Stretch[] = []
  const touches = (a: Stretch, b: Stretch) => a.from <= b.to && b.from <= a.to
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      (one) => !waiting.some((other) => other !== one && touches(other, one) && before(other, one)),
    )
    const [next] = waiting.splice(Math.max(0, free), 1)
    const beside = done.filter((other) => touches(other, next!))
    const after = beside
      .filter((other) => before(other, next!))
      .reduce((most, other) => Math.max(most, other.track + 1), 0)
    const taken = new Set(beside.map(({ track }) => track))
    let track = after
    while (taken.has(track)) track++
    next!.track = track
    done.push(next!)
  }
}
