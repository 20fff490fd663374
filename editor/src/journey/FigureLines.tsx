import { type ClientFigures, type Id, journeyFigures, type Project } from '@potok/model'
import { rangeWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'

interface FigureLinesProps {
  project: Project
  map: Id
  step?: Id
  stage?: Id
}

/** What a part of the journey costs the client, with what it was counted from. */
export function FigureLines({ project, map, step, stage }: FigureLinesProps) {
  const { say, language } = useTexts()
  const all = journeyFigures(project, map)
  const found: ClientFigures | undefined = step ? all?.steps.get(step) : stage ? all?.stages.get(stage) : all?.whole
  if (!found) return null
  const range = ({ min, max }: { min: number; max: number }) => rangeWords(min, max, project.settings, language)
  const { time, waiting, visits, documents, counted, aside, missing } = found
  const atLeast = (words: string) => (missing.length > 0 ? say('journey.figures.atLeast', { time: words }) : words)
  const ground = [
    counted.length > 0 && say('journey.figures.counted', { count: counted.length }),
    counted.length === 0 && time && say('journey.figures.typed'),
    aside.length > 0 && say('journey.figures.aside', { count: aside.length }),
    missing.length > 0 && say('journey.figures.missing', { count: missing.length }),
  ]
    .filter(Boolean)
    .join('. ')
  return (
    <dl className="journey-figures">
      <dt>{say('journey.figures.time')}</dt>
      <dd>{time ? atLeast(range(time)) : '–'}</dd>
      {waiting.max > 0 && (
        <>
          <dt>{say('journey.figures.waiting')}</dt>
          <dd>{range(waiting)}</dd>
        </>
      )}
      <dt>{say('journey.figures.visits')}</dt>
      <dd>{visits}</dd>
      <dt>{say('journey.figures.documents')}</dt>
      <dd>{documents}</dd>
      {ground !== '' && <dd className="small quiet ground">{ground}</dd>}
    </dl>
  )
}
