/** The sheet of the digraph in its own units. */
export const SHEET = { width: 960, height: 540 }
export const CARD = { width: 190, height: 84 }

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Middles of so many cards round an ellipse, the first on top. */
export function onCircle(count: number): Spot[] {
  const [rx, ry] = [(SHEET.width - CARD.width) / 2 - 8, (SHEET.height - CARD.height) / 2 - 8]
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2
    return { x: SHEET.width / 2 + rx * Math.cos(angle), y: SHEET.height / 2 + ry * Math.sin(angle) }
  })
}

/** Where the straight way from one card's middle to another's leaves the first and meets the second. */
export function between(from: Spot, to: Spot): readonly [Spot, Spot] {
  return [edge(from, to, 2), edge(to, from, 6)]
}

function edge(from: Spot, to: Spot, gap: number): Spot {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.min(
    dx === 0 ? Infinity : (CARD.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Infinity : (CARD.height / 2 + gap) / Math.abs(dy),
  )
  return { x: from.x + dx * part, y: from.y + dy * part }
}
