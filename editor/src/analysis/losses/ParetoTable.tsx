import type { Id, LossRow } from '@potok/model'
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
          {cumulated(rows).map((row) => (
            <tr key={row.bucket} data-vital={row.isVital} {...lights(row.about)}>
              <th scope="row">
                <button type="button" className="analysis-link" onClick={() => show(row.about)}>
                  <BucketChip bucket={row.bucket} /> {bucketWords(row.bucket, say)}
                </button>
              </th>
              <td className="loss-column">
                <span className="loss-measure">
                  <span className="number">{whole(row.leadMinutes)}</span>
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
              {isYearly && <td className="number">{whole(row.personHoursPerYear ?? 0)}</td>}
              {isYearly && <td className="number">{whole(row.roublesPerYear ?? 0)}</td>}
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
