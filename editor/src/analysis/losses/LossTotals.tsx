import type { Analysis, LossRow, Project } from '@potok/model'
import { IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { holdsTogether } from './holdsTogether.ts'
import { summed } from './summed.ts'

/** That the rows are the whole, with both numbers: minutes against the lead time, hours against the labour. */
export function LossTotals(given: { rows: readonly LossRow[]; figures: Analysis; project: Project }) {
  const { rows, figures, project } = given
  const { say, language } = useTexts()
  const volume = project.about.annualVolume
  const words = (value: number) => wholeWords(value, language)
  const [minutes, lead] = [summed(rows, 'leadMinutes'), figures.expected[project.settings.mean]]
  const [hours, labour] = [summed(rows, 'personHoursPerYear'), ((volume ?? 0) * figures.labour) / 60]
  const lines = [
    {
      holds: holdsTogether(minutes, lead),
      words: say('analysis.losses.sumMinutes', { sum: words(minutes), whole: words(lead) }),
    },
    ...(volume === null
      ? []
      : [
          {
            holds: holdsTogether(hours, labour),
            words: say('analysis.losses.sumHours', { sum: words(hours), whole: words(labour) }),
          },
        ]),
  ]
  return (
    <ul className="loss-sums">
      {lines.map(({ holds, words }) => (
        <li key={words} data-holds={holds}>
          {holds ? (
            <IconCheck size={16} stroke={1.8} aria-hidden="true" />
          ) : (
            <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
          )}
          {words}
          {!holds && ` ${say('analysis.losses.apart')}`}
        </li>
      ))}
    </ul>
  )
}
