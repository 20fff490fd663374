import type { MarkBallot } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps } from './ballot.ts'
import { Line } from './Line.tsx'
import { marked, marksGiven } from './marking.ts'
import { Scale } from './Scale.tsx'

export interface MarkAxis {
  readonly name: string
  readonly title: string
  readonly hint?: string
  readonly marks: readonly { value: number; words: string }[]
}

/** Every line with a scale for every axis. */
export function Marks({
  candidates,
  value,
  onChange,
  locked,
  axes,
}: Omit<BallotProps<unknown, MarkBallot>, 'settings'> & { axes: readonly MarkAxis[] }) {
  const { say } = useTexts()
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.marked', { done: marksGiven(value), all: candidates.length * axes.length })}
      </p>
      <ul className="ballot-lines">
        {candidates.map((voted) => (
          <Line key={voted.id} voted={voted} chosen={axes.every(({ name }) => value[voted.id]?.[name] !== undefined)}>
            <div className="ballot-scales">
              {axes.map(({ name, title, hint, marks }) => (
                <Scale
                  key={name}
                  title={title}
                  {...(hint === undefined ? {} : { hint })}
                  of={voted.text}
                  marks={marks}
                  value={value[voted.id]?.[name]}
                  onChange={(mark) => onChange(marked(value, voted.id, name, mark))}
                  locked={locked}
                />
              ))}
            </div>
          </Line>
        ))}
      </ul>
    </div>
  )
}
