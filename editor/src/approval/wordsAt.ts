/** Of a page: some words and where they stand, in points. */
interface Standing {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FARTHEST = 60
/** Two pieces of one line stand no farther apart than this many of their heights. */
const GAP = 1.2
const LONGEST = 200

/** What stands at a point of a page: the nearest line of words, the whole of it; empty where nothing is near. */
export function wordsAt(words: readonly Standing[], x: number, y: number): string {
  let nearest: Standing | null = null
  let least = FARTHEST
  for (const one of words) {
    const far = Math.hypot(outside(x, one.x, one.width), outside(y, one.y, one.height))
    if (far < least) [nearest, least] = [one, far]
  }
  if (!nearest) return ''
  const { y: line, height } = nearest
  const same = words.filter((one) => Math.abs(one.y - line) < height / 2).sort((a, b) => a.x - b.x)
  const at = same.indexOf(nearest)
  const joins = (left: Standing | undefined, right: Standing | undefined) =>
    left !== undefined && right !== undefined && right.x - (left.x + left.width) < height * GAP
  let [from, to] = [at, at]
  while (joins(same[from - 1], same[from])) from--
  while (joins(same[to], same[to + 1])) to++
  return same
    .slice(from, to + 1)
    .map(({ text }) => text.trim())
    .join(' ')
    .slice(0, LONGEST)
}

const outside = (at: number, from: number, length: number): number => Math.max(from - at, at - from - length, 0)
