import { METRICS, type Metric } from '@potok/model'
import { memo } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { Later } from '../Later.tsx'
import type { SectionProps } from '../section.ts'
import { FigureRow } from './FigureRow.tsx'
import { metricTitle } from './metricTitle.ts'
import { valueWords } from './valueWords.ts'

/** Every figure with its ground: how it is worked out, what counted, what was missing, how the times are known. */
export const EvidenceSection = memo(function EvidenceSection(given: SectionProps) {
  const { say } = useTexts()
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.evidence.title')}</h2>
      <p className="quiet analysis-words screen-only">{say('analysis.evidence.open')}</p>
      <div>
        {METRICS.map((metric) => (
          <Later key={metric.name} map={given.map}>
            <FigureRow metrics={[metric]} summary={<Figure metric={metric} {...given} />} isNamed {...given} />
          </Later>
        ))}
      </div>
    </section>
  )
})

function Figure({ metric, map, project }: Pick<SectionProps, 'map' | 'project'> & { metric: Metric }) {
  const texts = useTexts()
  return (
    <>
      <span>{metricTitle(metric, texts.say)}</span>
      <b>{valueWords(metric, metric.measure(map, project), project.settings, texts)}</b>
    </>
  )
}
