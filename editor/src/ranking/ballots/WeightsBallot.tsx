import { type Id, pairsOf, type RatioBallot, rankingMethod } from '@potok/model'
import { type Say, useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps, Voted } from './ballot.ts'

const MOST = 9

/** On a line from −8 (the second, nine times) over 0 (alike) to 8 (the first, nine times). */
const ratioAt = (place: number): number => (place < 0 ? 1 / (1 - place) : 1 + place)
const placeOf = (ratio: number): number => Math.round(ratio < 1 ? 1 - 1 / ratio : ratio - 1)

/** How many times one criterion weighs more than another. */
export function WeightsBallot({ candidates, value, onChange, locked }: BallotProps<unknown, RatioBallot>) {
  const { say } = useTexts()
  const review = rankingMethod('weights')!.review!(value, candidates, {})
  const said = (a: Id, b: Id): number | undefined => {
    for (const [first, second, ratio] of value) {
      if (first === a && second === b) return ratio
      if (first === b && second === a) return 1 / ratio
    }
    return undefined
  }
  const put = (a: Id, b: Id, ratio: number) => {
    const others = value.filter(([first, second]) => !((first === a && second === b) || (first === b && second === a)))
    onChange([...others, [a, b, ratio]])
  }
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.compared', { done: value.length, all: (candidates.length * (candidates.length - 1)) / 2 })}
      </p>
      <ul className="ballot-lines">
        {pairsOf(candidates).map(([a, b]) => {
          const ratio = said(a.id, b.id)
          const words = ratio === undefined ? say('ballot.notYet') : ratioWords(a, b, ratio, say)
          return (
            <li key={`${a.id} ${b.id}`} className="ballot-ratio" data-chosen={ratio !== undefined}>
              <span className="ballot-ends">
                <span>{a.text}</span>
                <span>{b.text}</span>
              </span>
              {/* Towards the first on the left: the greater ratio is the smaller number of the line. */}
              <input
                type="range"
                min={1 - MOST}
                max={MOST - 1}
                step={1}
                disabled={locked}
                aria-label={say('ballot.ratioOf', { a: a.text, b: b.text })}
                aria-valuetext={words}
                value={ratio === undefined ? 0 : -placeOf(ratio)}
                onChange={(event) => put(a.id, b.id, ratioAt(-Number(event.target.value)))}
              />
              <span className="ballot-said">
                {words}
                {ratio === undefined && (
                  <button type="button" disabled={locked} onClick={() => put(a.id, b.id, 1)}>
                    {say('ballot.alike')}
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {!review.isConsistent && (
        <p className="ballot-review" role="status">
          {say('ballot.inconsistent')}
        </p>
      )}
    </div>
  )
}

function ratioWords(a: Voted, b: Voted, ratio: number, say: Say): string {
  const times = Math.round(ratio < 1 ? 1 / ratio : ratio)
  if (times === 1) return say('ballot.alike')
  return say('ballot.times', { name: ratio > 1 ? a.text : b.text, count: times })
}
