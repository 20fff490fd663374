import { type Id, type MarkBallot, QUADRANT_CUT, quadrantAt } from '@potok/model'
import { useRef } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps, Voted } from './ballot.ts'
import { Line } from './Line.tsx'
import { marked, marksGiven } from './marking.ts'
import { Scale, wholeMarks } from './Scale.tsx'
import './square.css'

const MARKS = wholeMarks(1, 10)
const STEP = 0.5

const within = (mark: number) => Math.min(10, Math.max(1, Math.round(mark / STEP) * STEP))

/** Where a mark 1 … 10 stands on the side of the square, in percent. */
const percent = (mark: number) => ((mark - 1) / 9) * 100

/** A square on which lines are carried to where they belong; the same marks as figures below it. */
export function ImpactEffortBallot({ candidates, value, onChange, locked }: BallotProps<unknown, MarkBallot>) {
  const { say } = useTexts()
  const place = (id: Id, impact: number, effort: number) =>
    onChange({ ...value, [id]: { impact: within(impact), effort: within(effort) } })
  return (
    <div className="ballot">
      <p className="ballot-left" role="status">
        {say('ballot.marked', { done: marksGiven(value), all: candidates.length * 2 })}
      </p>
      <div className="square">
        <span className="square-impact quiet small">{say('ballot.axes.impact')}</span>
        <Square candidates={candidates} value={value} place={place} locked={locked} />
        <span className="square-effort quiet small">{say('ballot.axes.effort')}</span>
      </div>
      <ul className="ballot-lines">
        {candidates.map((voted, at) => {
          const marks = value[voted.id] ?? {}
          return (
            <Line key={voted.id} voted={voted} chosen={marks.impact !== undefined && marks.effort !== undefined}>
              <div className="ballot-scales">
                <p className="quiet small">
                  {say('ballot.onSquare', { sign: signOf(voted, at) })}
                  {marks.impact !== undefined &&
                    marks.effort !== undefined &&
                    ` · ${say(`ballot.quadrants.${quadrantAt(marks.impact, marks.effort)}`)}`}
                </p>
                {(['impact', 'effort'] as const).map((axis) => (
                  <Scale
                    key={axis}
                    title={say(`ballot.axes.${axis}`)}
                    of={voted.text}
                    marks={MARKS}
                    value={marks[axis]}
                    onChange={(mark) => onChange(marked(value, voted.id, axis, mark))}
                    locked={locked}
                  />
                ))}
              </div>
            </Line>
          )
        })}
      </ul>
    </div>
  )
}

const signOf = (voted: Voted, at: number): string => String(voted.number ?? at + 1)

interface SquareProps {
  candidates: readonly Voted[]
  value: MarkBallot
  place(id: Id, impact: number, effort: number): void
  locked: boolean
}

function Square({ candidates, value, place, locked }: SquareProps) {
  const { say, language } = useTexts()
  const sheet = useRef<HTMLDivElement>(null)
  const carry = (id: Id, event: React.PointerEvent) => {
    const box = sheet.current!.getBoundingClientRect()
    const effort = 1 + ((event.clientX - box.left) / box.width) * 9
    place(id, 1 + ((box.bottom - event.clientY) / box.height) * 9, effort)
  }
  return (
    <div ref={sheet} className="square-sheet">
      {(['bigProject', 'quickWin', 'fillIn', 'putOff'] as const).map((quadrant) => (
        <span key={quadrant} className="square-name quiet small" data-quadrant={quadrant}>
          {say(`ballot.quadrants.${quadrant}`)}
        </span>
      ))}
      {candidates.map((voted, at) => {
        const { impact = null, effort = null } = value[voted.id] ?? {}
        const isPlaced = impact !== null && effort !== null
        const [x, y] = [effort ?? QUADRANT_CUT, impact ?? QUADRANT_CUT]
        const keys = (event: React.KeyboardEvent) => {
          const move = { ArrowUp: [STEP, 0], ArrowDown: [-STEP, 0], ArrowRight: [0, STEP], ArrowLeft: [0, -STEP] }[
            event.key
          ]
          if (!move || locked) return
          event.preventDefault()
          place(voted.id, y + move[0]!, x + move[1]!)
        }
        const marks = isPlaced
          ? say('ballot.placed', {
              impact: impact.toLocaleString(language),
              effort: effort.toLocaleString(language),
            })
          : say('ballot.notPlaced')
        return (
          <button
            key={voted.id}
            type="button"
            className="square-sign"
            data-placed={isPlaced}
            aria-label={`${signOf(voted, at)}. ${voted.text}: ${marks}`}
            disabled={locked}
            // What is not placed yet waits in a row under the square.
            style={
              isPlaced
                ? { left: `${percent(x)}%`, bottom: `${percent(y)}%` }
                : { left: `${((at + 0.5) / candidates.length) * 100}%`, bottom: '-44px' }
            }
            onKeyDown={keys}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && carry(voted.id, event)}
          >
            {signOf(voted, at)}
          </button>
        )
      })}
    </div>
  )
}
