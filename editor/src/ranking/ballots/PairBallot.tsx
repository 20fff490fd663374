import { type Id, type PairBallot as Pairs, pairsOf, rankingMethod } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps, Voted } from './ballot.ts'
import { Words } from './Line.tsx'

const isOf =
  (a: Id, b: Id) =>
  ([first, second]: Pairs[number]) =>
    (first === a && second === b) || (first === b && second === a)

/** One pair after another; any can be gone back to, and circles of three are told when all are compared. */
export function PairBallot({ candidates, value, onChange, locked }: BallotProps<unknown, Pairs>) {
  const { say } = useTexts()
  const all = pairsOf(candidates)
  const answered = ([a, b]: (typeof all)[number]) => value.find(isOf(a.id, b.id))
  const [asked, ask] = useState(() =>
    Math.max(
      0,
      all.findIndex((pair) => !answered(pair)),
    ),
  )
  const pair = all[Math.min(asked, all.length - 1)]
  if (!pair) return null
  const [a, b] = pair
  const said = answered(pair)
  const answer = (winner: Id | null) => {
    const next: Pairs = [...value.filter((one) => !isOf(a.id, b.id)(one)), [a.id, b.id, winner]]
    onChange(next)
    const open = [...all.slice(asked + 1), ...all].find(([x, y]) => !next.some(isOf(x.id, y.id)))
    if (open) ask(all.indexOf(open))
  }
  const keys = (event: React.KeyboardEvent) => {
    const winner = { '1': a.id, '2': b.id, '0': null }[event.key]
    if (winner === undefined || locked) return
    event.preventDefault()
    answer(winner)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons do the same; figures are a shorter way
    <div className="ballot" onKeyDown={keys}>
      <p className="ballot-left" role="status">
        {say('ballot.compared', { done: value.length, all: all.length })}
      </p>
      <fieldset className="ballot-pair" aria-label={say('ballot.which')}>
        <Side voted={a} isChosen={said?.[2] === a.id} locked={locked} choose={() => answer(a.id)} figure="1" />
        <Side voted={b} isChosen={said?.[2] === b.id} locked={locked} choose={() => answer(b.id)} figure="2" />
        <button
          type="button"
          className="ballot-draw"
          aria-pressed={said !== undefined && said[2] === null}
          aria-keyshortcuts="0"
          disabled={locked}
          onClick={() => answer(null)}
        >
          {say('ballot.alike')}
        </button>
      </fieldset>
      <p className="ballot-turn">
        <button type="button" disabled={asked === 0} onClick={() => ask(asked - 1)}>
          {say('ballot.before')}
        </button>
        <span className="quiet">{say('ballot.pairOf', { number: asked + 1, all: all.length })}</span>
        <button type="button" disabled={asked >= all.length - 1} onClick={() => ask(asked + 1)}>
          {say('ballot.after')}
        </button>
      </p>
      <Circles
        candidates={candidates}
        value={value}
        again={(x, y) => ask(all.findIndex(([p, q]) => isOf(x, y)([p.id, q.id, null])))}
      />
    </div>
  )
}

interface SideProps {
  voted: Voted
  isChosen: boolean
  locked: boolean
  figure: string
  choose(): void
}

function Side({ voted, isChosen, locked, figure, choose }: SideProps) {
  return (
    <button
      type="button"
      className="ballot-side"
      aria-pressed={isChosen}
      aria-keyshortcuts={figure}
      disabled={locked}
      onClick={choose}
    >
      <Words voted={voted} />
    </button>
  )
}

function Circles({
  candidates,
  value,
  again,
}: {
  candidates: readonly Voted[]
  value: Pairs
  again(a: Id, b: Id): void
}) {
  const { say } = useTexts()
  const review = rankingMethod('pairs')!.review!(value, candidates, {})
  if (review.isConsistent || !review.triads || review.triads.length === 0) return null
  const name = (id: Id) => {
    const voted = candidates.find((one) => one.id === id)
    return voted?.number == null ? `«${voted?.text ?? ''}»` : `№ ${voted.number}`
  }
  return (
    <section className="ballot-review" role="status">
      <p>{say('ballot.circles', { count: review.triads.length })}</p>
      <ul>
        {review.triads.map(([x, y, z]) => (
          <li key={`${x} ${y} ${z}`}>
            {say('ballot.circle', { a: name(x), b: name(y), c: name(z) })}{' '}
            {(
              [
                [x, y],
                [y, z],
                [z, x],
              ] as const
            ).map(([p, q]) => (
              <button key={`${p} ${q}`} type="button" onClick={() => again(p, q)}>
                {say('ballot.again', { a: name(p), b: name(q) })}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
