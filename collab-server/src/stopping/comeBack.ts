/** So many a second come back: each asks for a ticket, a socket and what it missed. */
const A_SECOND = 60
const LONGEST_MS = 10_000
/** A server is not back before. */
const FIRST_MS = 1500

/** When each of so many clients is to come back, in milliseconds: evenly spread, in no order. */
export function comeBack(count: number, random = Math.random): number[] {
  const stretch = Math.min(LONGEST_MS, (count / A_SECOND) * 1000)
  const moments = Array.from({ length: count }, (_, at) => Math.round(FIRST_MS + ((at + random()) / count) * stretch))
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[moments[at], moments[other]] = [moments[other]!, moments[at]!]
  }
  return moments
}
