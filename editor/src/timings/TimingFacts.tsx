import type { Settings } from '@potok/model'
import { percentWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { TimingFigures } from './timingFigures.ts'
import { timingWords } from './timingWords.ts'

interface TimingFactsProps {
  figures: TimingFigures
  total: number
  settings: Settings
}

/** What the timings say together: their statistics, whether they are steady, how many more would do. */
export function TimingFacts({ figures, total, settings }: TimingFactsProps) {
  const texts = useTexts()
  const { say, language } = texts
  const { statistics, unsteady, more, resampled } = figures
  if (!statistics) return null
  const { n, mean, median, min, max, sd, variation, stability, interval } = statistics
  const time = (minutes: number) => timingWords(minutes, settings, texts)
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 2 })
  const norm = settings.stabilityNorm
  const facts = [
    ['n', n === total ? number(n) : say('timings.nOf', { n, total })],
    ['mean', time(mean)],
    ['median', time(median)],
    ['range', `${time(min)} – ${time(max)}`],
    ['sd', sd === null ? '–' : time(sd)],
    ['variation', variation === null ? '–' : percentWords(variation, language)],
    ['stability', stability === null ? '–' : say('timings.against', { value: number(stability), norm: number(norm) })],
    ['interval', interval === null ? '–' : `${time(Math.max(0, interval[0]))} – ${time(interval[1])}`],
    ...(resampled ? [['resampled', `${time(resampled[0])} – ${time(resampled[1])}`] as const] : []),
  ] as const
  return (
    <>
      <dl className="timing-facts">
        {facts.map(([name, value]) => (
          <div key={name} data-fact={name}>
            <dt>{say(`timings.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="timing-words small">
        {more.map(({ precision, count }) => (
          <li key={precision}>
            {count === null
              ? say('timings.few', { precision: precision * 100 })
              : count === 0
                ? say('timings.enough', { precision: precision * 100 })
                : say('timings.needed', { precision: precision * 100, count })}
          </li>
        ))}
        {unsteady && (
          <li className="timing-unsteady">
            {unsteady.without.length > 0 && unsteady.stability !== null
              ? say('timings.unsteady', {
                  without: unsteady.without.map(time).join(', '),
                  value: number(unsteady.stability),
                })
              : say('timings.moreNeeded')}
          </li>
        )}
      </ul>
    </>
  )
}
