import type { Id, LossRow } from '@potok/model'
import { roundedTogether } from '../../figures/lossRows.ts'
import { percentWords, wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'
import { BucketChip } from './BucketChip.tsx'
import { bucketWords } from './bucketWords.ts'
import { bucketName, cumulated } from './pareto.ts'
import { summed } from './summed.ts'

interface ParetoTableProps {
  rows: readonly LossRow[]
  isYearly: boolean
  show(about: readonly Id[]): void
}

export function ParetoTable({ rows, isYearly, show }: ParetoTableProps) {
  const { say, language } = useTexts()
  const longest = Math.max(...rows.map(({ leadMinutes }) => leadMinutes), 1)
  const whole = (value: number) => wholeWords(value, language)
  const shown = cumulated(rows)
  const minutes = roundedTogether(shown.map(({ leadMinutes }) => leadMinutes))
  const hours = roundedTogether(shown.map(({ personHoursPerYear }) => personHoursPerYear ?? 0))
  const roubles = roundedTogether(shown.map(({ roublesPerYear }) => roublesPerYear ?? 0))
  return (
    <div className="analysis-wide">
      <table className="analysis-table">
        <thead>
          <tr>
            <th>{say('analysis.losses.kind')}</th>
            <th className="loss-column">{say('analysis.losses.minutes')}</th>
            <th className="number">{say('analysis.losses.share')}</th>
            <th className="number">{say('analysis.losses.cumulative')}</th>
            {isYearly && <th className="number">{say('analysis.losses.hours')}</th>}
            {isYearly && <th className="number">{say('analysis.losses.roubles')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={row.bucket} data-vital={row.isVital} {...lights(row.about)}>
              <th scope="row">
                <button type="button" className="analysis-link" onClick={() => show(row.about)}>
                  <BucketChip bucket={row.bucket} /> {bucketWords(row.bucket, say)}
                </button>
              </th>
              <td className="loss-column">
                <span className="loss-measure">
                  <span className="number">{whole(minutes[at] ?? 0)}</span>
                  <span
                    className="loss-bar"
                    data-pattern={bucketName(row.bucket)}
                    style={{ width: `${((row.leadMinutes / longest) * 100).toFixed(2)}%` }}
                    aria-hidden="true"
                  />
                </span>
              </td>
              <td className="number">{percentWords(row.share, language)}</td>
              <td className="number">{row.cumulative === null ? '' : percentWords(row.cumulative, language)}</td>
              {isYearly && <td className="number">{whole(hours[at] ?? 0)}</td>}
              {isYearly && <td className="number">{whole(roubles[at] ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('analysis.losses.whole')}</th>
            <td>
              <span className="loss-measure">
                <span className="number">{whole(summed(rows, 'leadMinutes'))}</span>
              </span>
            </td>
            <td className="number">{percentWords(1, language, 0)}</td>
            <td />
            {isYearly && <td className="number">{whole(summed(rows, 'personHoursPerYear'))}</td>}
            {isYearly && <td className="number">{whole(summed(rows, 'roublesPerYear'))}</td>}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
