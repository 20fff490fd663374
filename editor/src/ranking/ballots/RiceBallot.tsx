import { type MarkBallot, RICE_IMPACTS } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import { Amount } from './Amount.tsx'
import type { BallotProps } from './ballot.ts'
import { Line } from './Line.tsx'
import { marked, marksGiven } from './marking.ts'
import { Scale } from './Scale.tsx'

const MOST = 1e9

/** Reach, impact, confidence and effort of every line. */
export function RiceBallot({ candidates, value, onChange, locked }: BallotProps<unknown, MarkBallot>) {
  const { say, language } = useTexts()
  const impacts = RICE_IMPACTS.map((impact) => ({ value: impact, words: impact.toLocaleString(language) }))
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.marked', { done: marksGiven(value), all: candidates.length * 4 })}
      </p>
      <ul className="ballot-lines">
        {candidates.map((voted) => {
          const put = (axis: string) => (mark: number | undefined) => onChange(marked(value, voted.id, axis, mark))
          const of = { of: voted.text, locked }
          const marks = value[voted.id] ?? {}
          return (
            <Line key={voted.id} voted={voted} chosen={Object.keys(marks).length === 4}>
              <div className="ballot-scales">
                <Amount
                  {...of}
                  title={say('ballot.axes.reach')}
                  hint={say('ballot.casesAYear')}
                  value={marks.reach}
                  least={0}
                  most={MOST}
                  onChange={put('reach')}
                />
                <Scale
                  {...of}
                  title={say('ballot.axes.impact')}
                  marks={impacts}
                  value={marks.impact}
                  onChange={put('impact')}
                />
                <Amount
                  {...of}
                  title={say('ballot.axes.confidence')}
                  hint="0–100 %"
                  times={100}
                  value={marks.confidence}
                  least={0}
                  most={1}
                  onChange={put('confidence')}
                />
                <Amount
                  {...of}
                  title={say('ballot.axes.effort')}
                  hint={say('ballot.personMonths')}
                  value={marks.effort}
                  least={0.01}
                  most={MOST}
                  onChange={put('effort')}
                />
              </div>
            </Line>
          )
        })}
      </ul>
    </div>
  )
}
