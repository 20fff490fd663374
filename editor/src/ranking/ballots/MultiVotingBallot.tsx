import type { Id } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps } from './ballot.ts'
import { Words } from './Line.tsx'

/** One vote for each of so many lines. */
export function MultiVotingBallot({
  candidates,
  settings: { votes, round },
  value,
  onChange,
  locked,
}: BallotProps<{ votes: number; round: number }, readonly Id[]>) {
  const { say } = useTexts()
  const left = votes - value.length
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.votesLeft', { count: left })}
        <span className="quiet">{say('ballot.round', { round })}</span>
      </p>
      <ul className="ballot-lines">
        {candidates.map((voted) => {
          const isChosen = value.includes(voted.id)
          return (
            <li key={voted.id} className="ballot-line" data-chosen={isChosen}>
              <label className="ballot-check">
                <Words voted={voted} />
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={locked || (left === 0 && !isChosen)}
                  onChange={() => onChange(isChosen ? value.filter((id) => id !== voted.id) : [...value, voted.id])}
                />
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
