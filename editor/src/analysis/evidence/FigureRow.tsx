import type { Metric } from '@potok/model'
import { type ReactNode, useState } from 'react'
import { onDemand } from '../../ui/onDemand.tsx'
import { learnPages } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { lights } from './lit.ts'
import './evidence.css'

const Grounds = onDemand(async () => {
  await learnPages()
  return (await import('./Grounds.tsx')).Grounds
})

interface FigureRowProps extends Pick<SectionProps, 'map' | 'project' | 'show'> {
  /** What the row tells; several that are read together open together. */
  metrics: readonly Metric[]
  summary: ReactNode
  /** Whether the summary is the name of its only figure. */
  isNamed?: boolean
}

/** A figure that opens its ground in place. Pointed at, it lights what it counted. */
export function FigureRow({ metrics, summary, isNamed = false, map, project, show }: FigureRowProps) {
  const [isOpen, setOpen] = useState(false)
  const figures = metrics.map((metric) => ({ metric, measure: metric.measure(map, project) }))
  const counted = () => [...new Set(figures.flatMap(({ measure }) => measure.counted))]
  return (
    <details
      className="figure-row"
      data-metric={metrics.map(({ name }) => name).join(' ')}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary {...lights(counted)}>{summary}</summary>
      {isOpen && <Grounds figures={figures} areNamed={!isNamed} map={map} project={project} show={show} />}
    </details>
  )
}
