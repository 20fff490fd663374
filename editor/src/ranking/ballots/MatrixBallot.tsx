import type { MarkBallot, MatrixSettings } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import { useCriterionName } from '../criterionName.ts'
import type { BallotProps } from './ballot.ts'
import { Marks } from './Marks.tsx'
import { wholeMarks } from './Scale.tsx'

const MARKS = wholeMarks(1, 5)

/** Marks 1 … 5 of every line by every criterion. */
export function MatrixBallot({ settings, ...given }: BallotProps<MatrixSettings, MarkBallot>) {
  const { say } = useTexts()
  const nameOf = useCriterionName()
  return (
    <Marks
      {...given}
      axes={settings.criteria.map((criterion) => ({
        name: criterion.id,
        title: nameOf(criterion),
        ...(criterion.isCost ? { hint: say('ballot.lessIsBetter') } : {}),
        marks: MARKS,
      }))}
    />
  )
}
