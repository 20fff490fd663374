import type { Id } from '../ids.ts'
import { type Outcome, type Standing, tiesOf } from './outcome.ts'

/** What a number means, as a code; its words are in the language files. */
export interface Reading {
  readonly code:
    | 'agreement.strong'
    | 'agreement.moderate'
    | 'agreement.weak'
    | 'nothing'
    | 'alone'
    | 'tie'
    | 'decided'
    | 'contested'
    | 'circles'
    | 'contradicting'
    | 'inconsistent'
  readonly about: readonly Id[]
  readonly values: Readonly<Record<string, number>>
}

/** Ranks that one candidate had of the judges lie apart by this share of the whole list or more: talk about it first. */
const CONTESTED = 2 / 3
const FEWEST_PLACES = 3
const INCONSISTENT = 0.1

const MOST_CONTESTED = 3

function contested(standings: readonly Standing[]): Standing[] {
  const apart = ({ places }: Standing) => (places ? places[1] - places[0] : 0)
  return standings
    .filter((one) => apart(one) >= Math.max(FEWEST_PLACES, CONTESTED * (standings.length - 1)))
    .sort((a, b) => apart(b) - apart(a))
    .slice(0, MOST_CONTESTED)
}

/** What there is to say of an outcome, the weightiest first. */
export function readingsOf(outcome: Outcome): Reading[] {
  const { standings, took, agreement, deciding, extras } = outcome
  const found: Reading[] = []
  const say = (code: Reading['code'], about: readonly Id[] = [], values: Reading['values'] = {}) =>
    found.push({ code, about, values })
  if (took === 0 && standings.every(({ score }) => score === null || score === 0))
    return [{ code: 'nothing', about: [], values: {} }]
  if (agreement?.strength) say(`agreement.${agreement.strength}`, [], { w: agreement.w!, judges: agreement.judges })
  if (took === 1) say('alone')
  const first = tiesOf(outcome).find((group) => group[0] === standings[0])
  if (first)
    say(
      'tie',
      first.map(({ id }) => id),
      { count: first.length },
    )
  if (deciding) say('decided', [], { count: deciding })
  for (const { id, places } of contested(standings)) say('contested', [id], { best: places![0], worst: places![1] })
  const { triads = [], contradicting = 0, consistency } = extras
  if (triads.length > 0) say('circles', [...new Set(triads.flat())], { count: triads.length })
  if (contradicting > 0) say('contradicting', [], { count: contradicting })
  if (typeof consistency === 'number' && consistency > INCONSISTENT) say('inconsistent', [], { ratio: consistency })
  return found
}
