import type { Finding } from '@potok/model'
import { IconInfoCircle } from '@tabler/icons-react'
import { findingWords } from '../../figures/findingWords.ts'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { resultOf, useSimulation } from '../useSimulation.ts'
import { histogram } from './histogram.ts'
import { HowRun, Running } from './Running.tsx'

/** Lead time of a map that only runs can answer for: no range, but in how many days most cases are done (domain.md 3.3). */
export function SimulatedSection({ map, project, show, why }: SectionProps & { why: readonly Finding[] }) {
  const texts = useTexts()
  const { say, language } = texts
  const { settings } = project
  const { simulation, stop, again } = useSimulation(map, project)
  const result = resultOf(simulation)
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const percentiles = result
    ? ([
        ['50', result.p50],
        ['85', result.p85],
        ['95', result.p95],
      ] as const)
    : []
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.lead.title')}</h2>
      {percentiles.map(
        ([share, minutes]) =>
          minutes !== null && (
            <p key={share} className={share === '85' ? 'lead-promise' : 'analysis-words'}>
              {say('analysis.lead.percentile', { share, time: words(minutes) })}.
            </p>
          ),
      )}
      <p className="analysis-note">
        <IconInfoCircle size={16} stroke={1.7} aria-hidden="true" />
        {say('analysis.lead.simulatedOnly')}
      </p>
      <ul className="analysis-words">
        {why.map((finding) => (
          <li key={`${finding.code} ${finding.about.join(' ')}`}>
            <button type="button" className="analysis-link" onClick={() => show(finding.about)}>
              {findingWords(finding, texts, project)}
            </button>
          </li>
        ))}
      </ul>
      {result && result.kept > 0 && <ChartView chart={histogram(result, settings, texts)} show={show} />}
      {result?.kept === 0 && <p role="alert">{say('analysis.lead.noneEnds')}</p>}
      <Running simulation={simulation} stop={stop} again={again} />
      {result && <HowRun result={result} />}
    </section>
  )
}
