import type { DotBallot as Dots } from '@potok/model'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps } from './ballot.ts'
import { Line } from './Line.tsx'

/** Dots put on lines and taken back; how many are left stands above. */
export function DotBallot({
  candidates,
  settings: { dots, most },
  value,
  onChange,
  locked,
}: BallotProps<{ dots: number; most: number }, Dots>) {
  const { say } = useTexts()
  const given = Object.values(value).reduce((sum, count) => sum + count, 0)
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.dotsLeft', { count: dots - given })}
        <span aria-hidden="true">
          {Array.from({ length: dots }, (_, at) => (
            <i key={`dot${at}`} data-left={at < dots - given} />
          ))}
        </span>
      </p>
      <ul className="ballot-lines">
        {candidates.map((voted) => {
          const count = value[voted.id] ?? 0
          const put = (next: number) => onChange({ ...value, [voted.id]: next })
          return (
            <Line key={voted.id} voted={voted} chosen={count > 0}>
              <span className="ballot-count">
                <button
                  type="button"
                  className="ballot-less"
                  aria-label={say('ballot.lessOn', { name: voted.text })}
                  disabled={locked || count === 0}
                  onClick={() => put(count - 1)}
                >
                  <IconMinus size={18} aria-hidden="true" />
                </button>
                <output aria-label={say('ballot.dotsOn', { name: voted.text })}>{count}</output>
                <button
                  type="button"
                  className="ballot-more"
                  aria-label={say('ballot.moreOn', { name: voted.text })}
                  disabled={locked || count >= most || given >= dots}
                  onClick={() => put(count + 1)}
                >
                  <IconPlus size={18} aria-hidden="true" />
                </button>
              </span>
            </Line>
          )
        })}
      </ul>
      <p className="quiet small">{say('ballot.mostOnOne', { count: most })}</p>
    </div>
  )
}
