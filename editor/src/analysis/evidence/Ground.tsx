import type { Id, Measure, Metric, ProcessMap, Project } from '@potok/model'
import { type TextKey, useTexts } from '../../ui/texts/texts.ts'
import { lights } from './lit.ts'
import { MeasuredTimes } from './MeasuredTimes.tsx'

const SHOWN = 12

export interface GroundProps {
  metric: Metric
  measure: Measure
  map: ProcessMap
  project: Project
  nameOf(id: Id): string
  show(about: readonly Id[]): void
}

/** What a figure stands on: its formula in words, what counted, how the times are known, what is missing. */
export function Ground({ metric, measure, map, project, nameOf, show }: GroundProps) {
  const { say } = useTexts()
  const lacking = [...new Set(measure.missing.map(({ about }) => about))]
  const known = sourcesOf(map, measure.counted)
  return (
    <>
      <p>{say(`metric.${metric.name}.explain` as TextKey)}</p>
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
          {known.map(({ source, ids }, at) => (
            <span key={source} className="ground-source" {...lights(ids)}>
              {at > 0 && ' · '}
              {`${say(`analysis.evidence.source.${source}`)}: ${ids.length}`}
            </span>
          ))}
        </p>
      )}
      <MeasuredTimes map={map} project={project} counted={measure.counted} nameOf={nameOf} />
      {lacking.length > 0 && (
        <Elements
          words={say('analysis.evidence.missing', { count: lacking.length })}
          ids={lacking}
          nameOf={nameOf}
          show={show}
          isLack
        />
      )}
    </>
  )
}

function Elements(
  given: { words: string; ids: readonly Id[]; isLack?: boolean } & Pick<GroundProps, 'nameOf' | 'show'>,
) {
  const { say } = useTexts()
  return (
    <p className={given.isLack ? 'lack' : undefined} {...lights(given.ids)}>
      {given.words}{' '}
      {given.ids.slice(0, SHOWN).map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <button type="button" className="analysis-link" onClick={() => given.show([id])} {...lights([id])}>
            {given.nameOf(id)}
          </button>
        </span>
      ))}
      {given.ids.length > SHOWN && ` ${say('analysis.evidence.more', { count: given.ids.length - SHOWN })}`}
    </p>
  )
}

const SOURCES = ['measured', 'regulation', 'guess'] as const

/** The steps and flows of these whose times are known in each way: one of two ways stands in both. */
function sourcesOf(map: ProcessMap, counted: readonly Id[]): { source: (typeof SOURCES)[number]; ids: Id[] }[] {
  const among = new Set(counted)
  const times = [
    ...map.steps.filter(({ id }) => among.has(id)).map(({ id, time }) => ({ id, sources: [time?.source] })),
    ...map.flows
      .filter(({ id }) => among.has(id))
      .map(({ id, wait, transfer }) => ({ id, sources: [wait?.source, transfer?.source] })),
  ]
  return SOURCES.map((source) => ({
    source,
    ids: times.filter(({ sources }) => sources.includes(source)).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0)
}
