import { METRICS } from '@potok/model'
import { memo } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { Later } from '../Later.tsx'
import type { SectionProps } from '../section.ts'
import { FigureRow } from './FigureRow.tsx'

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
            <FigureRow metrics={[metric]} {...given} />
          </Later>
        ))}
      </div>
    </section>
  )
})
