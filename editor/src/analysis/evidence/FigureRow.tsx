import type { Metric } from '@potok/model'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { Ground } from './Ground.tsx'
import { lights } from './lit.ts'
import { metricTitle } from './metricTitle.ts'
import { valueWords } from './valueWords.ts'
import './evidence.css'

interface FigureRowProps extends SectionProps {
  /** What the row tells; several that are read together open together. */
  metrics: readonly Metric[]
  summary?: ReactNode
}

/** A figure that opens its ground in place. Pointed at, it lights what it counted. */
export function FigureRow({ metrics, summary, map, project, nameOf, show }: FigureRowProps) {
  const { say, language } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const figures = metrics.map((metric) => {
    const measure = metric.measure(map, project)
    const words = valueWords(metric, measure, project.settings, { say, language })
    return { metric, measure, words, title: metricTitle(metric, say) }
  })
  const counted = () => [...new Set(figures.flatMap(({ measure }) => measure.counted))]
  return (
    <details
      className="figure-row"
      data-metric={metrics.map(({ name }) => name).join(' ')}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary {...lights(counted)}>
        {summary ?? (
          <>
            <span>{figures[0]?.title}</span>
            <b>{figures[0]?.words}</b>
          </>
        )}
      </summary>
      {isOpen &&
        figures.map(({ metric, measure, title, words }) => (
          <div key={metric.name} className="ground">
            {(summary !== undefined || figures.length > 1) && (
              <p className="ground-title" {...lights(measure.counted)}>{`${title}: ${words}`}</p>
            )}
            <Ground metric={metric} measure={measure} map={map} project={project} nameOf={nameOf} show={show} />
          </div>
        ))}
    </details>
  )
}
