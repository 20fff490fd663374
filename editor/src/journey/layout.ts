import {
  type BlueprintLine,
  calledIn,
  type JourneyRow,
  type JourneyStage,
  type JourneyStep,
  type Laid,
  laidJourney,
} from '@potok/model'
import { entriesAt, feelingWords, type Reading, systemsAt } from './entries.ts'

/** Where everything of a journey stands, in the words of this person's language. */
export const laidOut = (reading: Reading, view: 'journey' | 'blueprint'): Laid => {
  const { grid, say, language } = reading
  const words = {
    row: (row: JourneyRow) => calledIn(row, language) || say(`journey.rows.${row.sort}`),
    stage: (stage: JourneyStage, number: number) => calledIn(stage, language) || say('journey.stageNumber', { number }),
    entries: (row: JourneyRow, step: JourneyStep) => entriesAt(reading, row, step),
    feelings: (step: string) =>
      grid.personas
        .map(({ id, name }) => `${name}: ${feelingWords(grid.feeling(step, id)) || say('journey.emotions.unsaid')}`)
        .join('; '),
    blueprint: {
      systems: say('journey.systems'),
      line: (line: BlueprintLine) => say(`journey.lines.${line}`),
      systemsAt: (step: JourneyStep) => systemsAt(reading, step),
    },
  }
  return laidJourney(grid, words, view)
}
