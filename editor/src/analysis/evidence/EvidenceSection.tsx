import { type Id, METRICS, type Measure, type Metric, type ProcessMap } from '@potok/model'
import { useTexts } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { valueWords } from './valueWords.ts'

const SHOWN = 12

/** Every figure with its ground: how it is worked out, what counted, what was missing, how the times are known. */
export function EvidenceSection({ map, project, nameOf, show }: SectionProps) {
  const { say, language } = useTexts()
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.evidence.title')}</h2>
      <p className="quiet analysis-words">{say('analysis.evidence.open')}</p>
      <div>
        {METRICS.map((metric) => {
          const measure = metric.measure(map, project)
          return (
            <details key={metric.name} className="figure-row">
              <summary>
                <span>{title(metric, say)}</span>
                <b>{valueWords(metric, measure, project.settings, { say, language })}</b>
              </summary>
              <Ground metric={metric} measure={measure} map={map} nameOf={nameOf} show={show} />
            </details>
          )
        })}
      </div>
    </section>
  )
}

type Say = ReturnType<typeof useTexts>['say']
const title = ({ name }: Metric, say: Say) => say(`metric.${name}.title` as Parameters<Say>[0])

function Ground({
  metric,
  measure,
  map,
  nameOf,
  show,
}: { metric: Metric; measure: Measure } & Pick<SectionProps, 'map' | 'nameOf' | 'show'>) {
  const { say } = useTexts()
  const lacking = [...new Set(measure.missing.map(({ about }) => about))]
  const known = sourcesOf(map, measure.counted)
  return (
    <div className="ground">
      <p>{say(`metric.${metric.name}.explain` as Parameters<Say>[0])}</p>
      {measure.counted.length > 0 && (
        <Elements
          words={say('analysis.evidence.counted', { count: measure.counted.length })}
          ids={measure.counted}
          nameOf={nameOf}
          show={show}
        />
      )}
      {known.length > 0 && (
        <p className="quiet small">
          {known.map(({ source, count }) => `${say(`analysis.evidence.source.${source}`)}: ${count}`).join(' · ')}
        </p>
      )}
      {lacking.length > 0 && (
        <Elements
          words={say('analysis.evidence.missing', { count: lacking.length })}
          ids={lacking}
          nameOf={nameOf}
          show={show}
          isLack
        />
      )}
    </div>
  )
}

function Elements(
  given: { words: string; ids: readonly Id[]; isLack?: boolean } & Pick<SectionProps, 'nameOf' | 'show'>,
) {
  const { say } = useTexts()
  return (
    <p className={given.isLack ? 'lack' : undefined}>
      {given.words}{' '}
      {given.ids.slice(0, SHOWN).map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <button type="button" className="analysis-link" onClick={() => given.show([id])}>
            {given.nameOf(id)}
          </button>
        </span>
      ))}
      {given.ids.length > SHOWN && ` ${say('analysis.evidence.more', { count: given.ids.length - SHOWN })}`}
    </p>
  )
}

const SOURCES = ['measured', 'regulation', 'guess'] as const

/** How the times of these steps and flows are known. */
function sourcesOf(map: ProcessMap, ids: readonly Id[]): { source: (typeof SOURCES)[number]; count: number }[] {
  const counted = new Set(ids)
  const times = [
    ...map.steps.filter(({ id }) => counted.has(id)).map(({ time }) => time),
    ...map.flows.filter(({ id }) => counted.has(id)).flatMap(({ wait, transfer }) => [wait, transfer]),
  ]
  return SOURCES.map((source) => ({ source, count: times.filter((time) => time?.source === source).length })).filter(
    ({ count }) => count > 0,
  )
}
