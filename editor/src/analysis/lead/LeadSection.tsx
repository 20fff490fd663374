import { Button, Progress } from '@mantine/core'
import type { Analysis } from '@potok/model'
import { IconInfoCircle } from '@tabler/icons-react'
import { minutesWords, percentWords, rangeWords, wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { RUNS, type Simulation, useSimulation } from '../useSimulation.ts'
import { histogram } from './histogram.ts'

/** From here on the simulated mean is told beside the expected one (domain.md 3.6). */
const NOTABLE = 0.05

/** Lead time: the range, the expected value, and in how many days most cases are done. */
export function LeadSection({ map, project, figures, show }: SectionProps & { figures: Analysis }) {
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
      {result && (
        <p className="faint small analysis-words">
          {say('analysis.lead.how', {
            runs: wholeWords(result.runs, language),
            kept: wholeWords(result.kept, language),
            seed: result.seed,
          })}
        </p>
      )}
    </section>
  )
}

function Running({ simulation, stop, again }: { simulation: Simulation; stop(): void; again(): void }) {
  const { say } = useTexts()
  if (simulation.state === 'running')
    return (
      <div className="row">
        <Progress className="grow" value={(simulation.done / RUNS) * 100} aria-label={say('analysis.lead.running')} />
        <span className="small quiet">{say('analysis.lead.running')}</span>
        <Button variant="subtle" size="compact-sm" onClick={stop}>
          {say('analysis.lead.stop')}
        </Button>
      </div>
    )
  if (simulation.state !== 'stopped') return null
  return (
    <Button variant="default" size="compact-sm" onClick={again} style={{ alignSelf: 'flex-start' }}>
      {say('analysis.lead.again')}
    </Button>
  )
}

function resultOf(simulation: Simulation) {
  if (simulation.state === 'ready') return simulation.result
  return simulation.state === 'none' ? null : simulation.last
}
