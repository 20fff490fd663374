import type { Basis } from '../sensitivity/basis.ts'
import type { WhatIf } from './whatIf.ts'

/** What can be supposed of a map, the most telling first: by the expected minutes that each saves when it is gone. */
export interface Choice extends Pick<WhatIf, 'about' | 'what'> {
  readonly saved: number
}

/** Every time above zero that a case may spend, and every return that may be taken. */
export function choicesOf(basis: Basis): Choice[] {
  const { graph, shares } = basis.examined
  const choices: Choice[] = []
  const ask = (about: string, what: WhatIf['what'], expected: number) => {
    choices.push({ about, what, saved: basis.expected - expected })
  }
  const gone = (list: 'steps' | 'waits' | 'transfers', at: number) => basis.expectedWithTime(list, at, 0)
  graph.steps.forEach(({ id }, at) => {
    if (basis.minutes.steps[at]! > 0) ask(id, 'time', gone('steps', at))
  })
  graph.flows.forEach(({ id, returns }, at) => {
    if (basis.minutes.waits[at]! > 0) ask(id, 'wait', gone('waits', at))
    if (basis.minutes.transfers[at]! > 0) ask(id, 'transfer', gone('transfers', at))
    const share = shares[at]!
    if (returns && share > 0 && share < 1) ask(id, 'return', basis.expectedWithShare(at, 0))
  })
  return choices.sort((a, b) => b.saved - a.saved)
}
