import type { MarkBallot } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import type { BallotProps } from './ballot.ts'
import { Marks } from './Marks.tsx'
import { wholeMarks } from './Scale.tsx'

const MARKS = wholeMarks(1, 10)

/** Impact, confidence and ease, each 1 … 10. */
export function IceBallot({ settings: _, ...given }: BallotProps<unknown, MarkBallot>) {
  const { say } = useTexts()
  return (
    <Marks
      {...given}
      axes={(['impact', 'confidence', 'ease'] as const).map((name) => ({
        name,
        title: say(`ballot.axes.${name}`),
        marks: MARKS,
      }))}
    />
  )
}
