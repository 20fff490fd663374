import { Button } from '@mantine/core'
import {
  type Outcome as Counted,
  type MatrixSettings,
  type Ranking,
  readingsOf,
  type Settings,
  sharesOf,
} from '@potok/model'
import { IconDownload, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { ChartTableView } from '../analysis/chart/ChartTableView.tsx'
import { ChartView } from '../analysis/chart/ChartView.tsx'
import { saveXlsx } from '../analysis/chart/saveXlsx.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { AgreementCard } from './AgreementCard.tsx'
import { useCriterionName } from './criterionName.ts'
import { outcomeTable, scoreTitle } from './outcomeTable.ts'
import { nameIn, numberWords, readingWords } from './outcomeWords.ts'
import { quadrantChart } from './quadrantChart.ts'
import { Standings } from './Standings.tsx'
import '../analysis/analysis.css'
import '../analysis/print.css'
import './ballots/ballots.css'
import './ranking.css'

/** A kept ranking, or what a vote came to before it is kept. */
export type Told = Pick<Ranking, 'candidates' | 'method' | 'settings' | 'round'> & { readonly outcome: Counted }

/** What a vote came to: the order, how far people agree, what it means, every number. `settings`: of the project. */
export function Outcome({ ranking, settings }: { ranking: Told; settings: Settings }) {
  const { say, language, has } = useTexts()
  const [isOpen, open] = useState(false)
  const criterionName = useCriterionName()
  const { method, outcome } = ranking
  const axisName = (axis: string) => {
    const criteria = (ranking.settings as unknown as Partial<MatrixSettings> | null)?.criteria
    const criterion = Array.isArray(criteria) ? criteria.find(({ id }) => id === axis) : undefined
    if (criterion) return criterionName(criterion)
    const key = `ballot.axes.${axis}`
    return has(key) ? say(key as TextKey) : axis
  }
  const table = outcomeTable(ranking, axisName, say)
  const chart = method === 'impactEffort' ? quadrantChart(ranking, say, language) : null
  const readings = readingsOf(outcome)
  const shares = sharesOf(method, outcome)
  const vital = shares.filter(({ isVital }) => isVital)
  const { concord, consistency } = outcome.extras
  return (
    <div className="outcome">
      <div className="outcome-order">
        <p className="quiet">
          {[
            scoreTitle(method, say),
            outcome.took > 0 && say('ranking.took', { count: outcome.took }),
            outcome.abstained > 0 && say('ranking.abstained', { count: outcome.abstained }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Standings ranking={ranking} settings={settings} />
        {chart && <ChartView chart={chart} />}
        <p className="row">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTable size={14} aria-hidden="true" />}
            aria-expanded={isOpen}
            onClick={() => open(!isOpen)}
          >
            {say('ranking.details')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            onClick={() => void saveXlsx([{ name: say('ranking.sheet'), ...table }], say('ranking.sheet'), say)}
          >
            {say('ranking.saveXlsx')}
          </Button>
        </p>
        {isOpen && <ChartTableView title={say('ranking.details')} table={table} />}
      </div>
      <div className="outcome-beside">
        {outcome.agreement && <AgreementCard agreement={outcome.agreement} />}
        {(readings.length > 0 || vital.length > 0 || outcome.extras.round) && (
          <section className="card agreement">
            <h3 className="block-title">{say('ranking.meaning')}</h3>
            <ul className="outcome-readings">
              {readings.map((reading) => (
                <li key={`${reading.code} ${reading.about.join()}`}>{readingWords(reading, ranking, say)}</li>
              ))}
              {vital.length > 0 && (
                <li>{say('ranking.vital', { names: vital.map(({ id }) => nameIn(ranking, id)).join(', ') })}</li>
              )}
              <RoundWords ranking={ranking} />
            </ul>
            {typeof concord === 'number' && (
              <p className="quiet small">{say('ranking.concord', { u: numberWords(concord, language) })}</p>
            )}
            {typeof consistency === 'number' && (
              <p className="quiet small">
                {say('ranking.consistency', { ratio: numberWords(consistency, language, 3) })}
              </p>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

function RoundWords({ ranking }: { ranking: Told }) {
  const { say, language } = useTexts()
  const { round } = ranking.outcome.extras
  if (!round) return null
  const kept = round.kept.map((id) => nameIn(ranking, id)).join(', ')
  return (
    <>
      <li>{say('ranking.threshold', { threshold: numberWords(round.threshold, language, 1), kept })}</li>
      <li>{say(round.over ? `ranking.over.${round.over}` : 'ranking.goOn')}</li>
    </>
  )
}
