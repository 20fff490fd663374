import type { Id } from '@potok/model'
import { memo } from 'react'
import { Star } from '../looks/Star.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { FateBadge } from './FateBadge.tsx'
import { fateWords, type Shown, type ShownStep, spanWords } from './shown.ts'

interface FateRowProps {
  row: ShownStep
  shown: Shown
  minutes: string
  isChosen: boolean
  choose(id: Id | null): void
}

export const FateRow = memo(function FateRow({ row, shown, minutes, isChosen, choose }: FateRowProps) {
  const { say, language } = useTexts()
  const { step, id } = row
  const { numberOf, nameOf } = shown
  const { before, after } = step
  const name = nameOf(id)
  const fate = fateWords(row, shown, say)
  const isSame = before !== null && after.length === 1 && nameOf(after[0]!) === name
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the name in it is a button
    <tr data-chosen={isChosen || undefined} data-fate={step.fate} onClick={() => choose(isChosen ? null : id)}>
      <td className="number">{before && numberOf(before)}</td>
      <th scope="row">
        <button
          type="button"
          className="fate-name"
          data-step={id}
          aria-label={say('compare.why.open', { step: name, fate })}
          aria-expanded={isChosen}
          onClick={(event) => {
            event.stopPropagation()
            choose(isChosen ? null : id)
          }}
        >
          {before ? name : '–'}
        </button>
      </th>
      <td className="number">{before ? spanWords(step.spanBefore, shown, say, language) : '–'}</td>
      <td>
        <FateBadge fate={step.fate} words={fate} />
      </td>
      <td className="number">{after.map(numberOf).filter(Boolean).join(', ')}</td>
      <td className={isSame || after.length === 0 ? 'quiet' : undefined}>
        {after.length === 0 ? '–' : isSame ? say('compare.table.same') : after.map(nameOf).join('; ')}
      </td>
      <td className="number">{after.length > 0 ? spanWords(step.spanAfter, shown, say, language) : '–'}</td>
      <td className="number fate-minutes">{minutes}</td>
      <td>
        <Behind row={row} shown={shown} />
      </td>
      <td className="small">{step.actions.map((one) => shown.project.actions.get(one)?.number ?? '…').join(', ')}</td>
    </tr>
  )
})

/** The problems and the solutions, or who else answers for the change. */
function Behind({ row: { step }, shown: { project } }: { row: ShownStep; shown: Shown }) {
  const { say } = useTexts()
  const solutions = step.solutions.flatMap((id) => project.solutions.get(id) ?? [])
  return (
    <span className="fate-behind">
      {step.problems.length > 0 && (
        <span className="fate-stars">
          {step.problems.map((id) => (
            <Star key={id} number={project.problems.get(id)?.number ?? null} size={20} />
          ))}
        </span>
      )}
      <span className="fate-solutions">
        {solutions.map(({ id, number, text }) => (
          <span key={id} className="small">
            <b>{say('compare.why.solutionNumber', { number: number ?? '…' })}</b> {text}
          </span>
        ))}
        {step.why === 'unexplained' && (
          <span className="pill" data-tone="warn">
            {say('compare.table.none')}
          </span>
        )}
        {step.why === 'passes' && <span className="small quiet">{say('compare.table.passes')}</span>}
      </span>
    </span>
  )
}
