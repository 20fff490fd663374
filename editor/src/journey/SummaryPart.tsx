import {
  countedTogether,
  easeOf,
  emotionIndex,
  type JourneyGrid,
  type Project,
  recommendedOf,
  satisfactionOf,
} from '@potok/model'
import { Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { cesWords, csatWords, npsWords, numberWords } from './entries.ts'
import { FigureLines } from './FigureLines.tsx'

/** The figures of the whole journey. */
export function SummaryPart({ project, grid }: { project: Project; grid: JourneyGrid }) {
  const { say, language } = useTexts()
  const csat = satisfactionOf(countedTogether(grid.steps.map(({ satisfaction }) => satisfaction)))
  const ces = easeOf(countedTogether(grid.steps.map(({ ease }) => ease)))
  const nps = recommendedOf(countedTogether(grid.steps.map(({ recommend }) => recommend)))
  const felt = grid.personas.flatMap(({ id, name }) => {
    const index = emotionIndex(grid, id)
    return index ? [{ id, name, index }] : []
  })
  return (
    <Part title={say('journey.figures.title')}>
      <FigureLines project={project} map={grid.map} />
      {felt.length > 0 && (
        <dl className="journey-figures">
          {felt.map(({ id, name, index }) => (
            <div key={id} className="pair">
              <dt>
                {say('journey.emotions.index')}, {name}
              </dt>
              <dd>
                {say('journey.emotions.indexOf', { value: numberWords(index.value, 1, language), count: index.n })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {csat && <p className="small">{csatWords(csat, say, language)}</p>}
      {ces && <p className="small">{cesWords(ces, say, language)}</p>}
      {nps && <p className="small">{npsWords(nps, say, language)}</p>}
    </Part>
  )
}
