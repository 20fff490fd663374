import type { ProcessMap } from '@potok/model'

export interface Rests {
  readonly all: number
  readonly measured: number
  readonly regulation: number
  readonly guess: number
}

/** Times of steps, waits and transfers, by where they come from. */
export function restsOn({ steps, flows }: ProcessMap): Rests {
  const times = [...steps.map(({ time }) => time), ...flows.flatMap(({ wait, transfer }) => [wait, transfer])].filter(
    (time) => time !== null,
  )
  const from = (source: 'measured' | 'regulation' | 'guess') => times.filter((time) => time.source === source).length
  return { all: times.length, measured: from('measured'), regulation: from('regulation'), guess: from('guess') }
}

/** Every time of it is measured: what it says has been seen, not supposed. */
export function isFact(map: ProcessMap): boolean {
  const { all, measured } = restsOn(map)
  return all > 0 && measured === all
}
