interface Splice {
  readonly at: number
  readonly out: number
  readonly into: string
}

/** What turns one text into another: from where, how much goes, what comes. */
function spliceOf(from: string, to: string): Splice {
  const most = Math.min(from.length, to.length)
  let at = 0
  while (at < most && from[at] === to[at]) at++
  let tail = 0
  while (tail < most - at && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return { at, out: from.length - at - tail, into: to.slice(at, to.length - tail) }
}

/** A stroke that was made on words which a colleague has changed since: theirs stay, the stroke goes where it belongs. */
export function mergedStroke(known: string, typed: string, current: string): string {
  if (current === known) return typed
  const [mine, theirs] = [spliceOf(known, typed), spliceOf(known, current)]
  const shift = mine.at > theirs.at ? Math.max(theirs.into.length - theirs.out, theirs.at - mine.at) : 0
  const at = mine.at + shift
  const wanted = known.slice(mine.at, mine.at + mine.out)
  // What they have changed meanwhile is not mine to take out.
  const out = current.slice(at, at + mine.out) === wanted ? mine.out : 0
  return current.slice(0, at) + mine.into + current.slice(at + out)
}

/** Where the caret stands when one text becomes another around it. */
export function caretAfter(from: string, to: string, caret: number): number {
  const { at, out, into } = spliceOf(from, to)
  return caret <= at ? caret : Math.max(at + into.length, caret + into.length - out)
}
