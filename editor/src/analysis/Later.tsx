import type { ProcessMap } from '@potok/model'
import { type ReactNode, useEffect, useState } from 'react'

/** Above so many steps the sections of a page would together hold it too long. */
const LONG = 300

export const isLong = ({ steps }: ProcessMap) => steps.length > LONG

const waiting: (() => void)[] = []

/** One after another, each in a task of its own, so that between two of them the page answers. */
function inTurn(come: () => void): () => void {
  if (waiting.push(come) === 1) setTimeout(next)
  return () => {
    const at = waiting.indexOf(come)
    if (at !== -1) waiting.splice(at, 1)
  }
}

function next(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setTimeout(next)
}

/** What stands in it comes in its turn on the page of a long map, at once on that of another. */
export function Later({ map, children }: { map: ProcessMap; children: ReactNode }) {
  const [hasCome, setCome] = useState(!isLong(map))
  useEffect(() => (hasCome ? undefined : inTurn(() => setCome(true))), [hasCome])
  return hasCome ? children : null
}
