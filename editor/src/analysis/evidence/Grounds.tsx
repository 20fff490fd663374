import type { Measure, Metric } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import { elementWords } from '../elementWords.ts'
import type { SectionProps } from '../section.ts'
import { Ground } from './Ground.tsx'
import { lights } from './lit.ts'
import { metricTitle } from './metricTitle.ts'
import { valueWords } from './valueWords.ts'

export interface GroundsProps extends Pick<SectionProps, 'map' | 'project' | 'show'> {
  figures: readonly { metric: Metric; measure: Measure }[]
  /** Whether each ground says which figure it is the ground of. */
  areNamed: boolean
}

/** What the figures of a row stand on. */
export function Grounds({ figures, areNamed, map, project, show }: GroundsProps) {
  const texts = useTexts()
  return figures.map(({ metric, measure }) => (
    <div key={metric.name} className="ground">
      {areNamed && (
        <p className="ground-title" {...lights(measure.counted)}>
          {`${metricTitle(metric, texts.say)}: ${valueWords(metric, measure, project.settings, texts)}`}
        </p>
      )}
      <Ground
        metric={metric}
        measure={measure}
        map={map}
        project={project}
        nameOf={(id) => elementWords(map, id, texts)}
        show={show}
      />
    </div>
  ))
}
