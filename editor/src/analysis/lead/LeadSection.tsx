import type { Analysis } from '@potok/model'
import { IconInfoCircle } from '@tabler/icons-react'
import { memo } from 'react'
import { minutesWords, percentWords, rangeWords, wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { resultOf, useSimulation } from '../useSimulation.ts'
import { histogram } from './histogram.ts'
import { HowRun, Running } from './Running.tsx'

/** From here on the simulated mean is told beside the expected one (domain.md 3.6). */
const NOTABLE = 0.05

/** Lead time: the range, the expected value, and in how many days most cases are done. */
export const LeadSection = memo(function LeadSection({
  map,
  project,
  figures,
  show,
}: SectionProps & { figures: Analysis }) {
  const texts = useTexts()
  const { say, language } = texts
  const { settings } = project
  const { simulation, stop, again } = useSimulation(map, project)
  const result = resultOf(simulation)
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const gap = result?.mean ? result.mean / figures.expected[settings.mean] - 1 : 0
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.lead.title')}</h2>
      <div className="lead-figures">
        <p className="lead-range">
          {figures.atLeast && `${say('map.lead.atLeast')} `}
          {rangeWords(figures.min, figures.max.heading.minutes, settings, language)}
        </p>
        <p className="quiet analysis-words">
          {say('map.lead.minutes', {
            min: wholeWords(figures.min, language),
            max: wholeWords(figures.max.heading.minutes, language),
          })}
          {' · '}
          {say('map.lead.expected', { time: words(figures.expectedHeading) })}
        </p>
      </div>
      {result?.p85 != null && (
        <p className="lead-promise">{say('analysis.lead.promise', { time: words(result.p85) })}</p>
      )}
      {gap > NOTABLE && (
        <p className="analysis-note">
          <IconInfoCircle size={16} stroke={1.7} aria-hidden="true" />
          {say('analysis.lead.parallel', { share: percentWords(gap, language, 0), time: words(result?.mean ?? 0) })}
        </p>
      )}
      {result && result.kept > 0 && <ChartView chart={histogram(result, settings, texts)} show={show} />}
      <Running simulation={simulation} stop={stop} again={again} />
      {result && <HowRun result={result} />}
    </section>
  )
})
