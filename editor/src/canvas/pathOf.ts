type Points = readonly (readonly [x: number, y: number])[]

const GAP = 16

/** An orthogonal line with rounded corners, as a path; it breaks where it crosses another. A short run takes a smaller corner. */
export function pathOf(points: Points, radius = 7, breaks: Points = []): string {
  const first = points[0]
  if (!first) return ''
  let path = `M${first[0]} ${first[1]}`
  for (let at = 1; at < points.length - 1; at++) {
    const [before, corner, after] = [points[at - 1]!, points[at]!, points[at + 1]!]
    const turn = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    const from = towards(corner, before, turn)
    const to = towards(corner, after, turn)
    path += `${gaps(before, corner, breaks)}L${from[0]} ${from[1]}Q${corner[0]} ${corner[1]} ${to[0]} ${to[1]}`
  }
  const [last, before] = [points.at(-1)!, points.at(-2)]
  return before ? `${path}${gaps(before, last, breaks)}L${last[0]} ${last[1]}` : path
}

/** The breaks on one run, in its own direction. */
function gaps(from: Points[number], to: Points[number], breaks: Points): string {
  return breaks
    .filter((at) => Math.abs(distance(from, at) + distance(at, to) - distance(from, to)) < 0.01)
    .sort((a, b) => distance(from, a) - distance(from, b))
    .map((at) => {
      const [start, end] = [towards(at, from, GAP / 2), towards(at, to, GAP / 2)]
      return `L${start[0]} ${start[1]}M${end[0]} ${end[1]}`
    })
    .join('')
}

/** The head of an arrow: 8 long, on the last run. */
export function arrowOf(points: Points, size = 8): string {
  const tip = points.at(-1)
  const before = points.findLast((one) => tip !== undefined && distance(one, tip) > 0.5)
  if (!tip || !before) return ''
  const foot = towards(tip, before, size)
  const [nx, ny] = [
    ((tip[1] - before[1]) / distance(before, tip)) * (size * 0.4),
    ((tip[0] - before[0]) / distance(before, tip)) * (size * 0.4),
  ]
  return `M${tip[0]} ${tip[1]}L${foot[0] + nx} ${foot[1] - ny}L${foot[0] - nx} ${foot[1] + ny}Z`
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

function towards(from: readonly [number, number], to: readonly [number, number], length: number): [number, number] {
  const whole = distance(from, to) || 1
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole]
}
