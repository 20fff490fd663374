import type { EstimatedLoss } from '@potok/model'
import { LossChip } from '../../figures/Chip.tsx'
import { percentWords, wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'
import type { SectionProps } from '../section.ts'

/** What people say the map cannot measure, apart from the sums above, each with its source. */
export function EstimatedLosses({ estimates, project, show }: SectionProps & { estimates: readonly EstimatedLoss[] }) {
  const { say, language } = useTexts()
  const isYearly = project.about.annualVolume !== null
  const maybe = (value: number | null) => (value === null ? say('analysis.unknown') : wholeWords(value, language))
  const minutes = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  return (
    <>
      <h3 className="block-title">{say('analysis.losses.estimates')}</h3>
      <p className="quiet analysis-words">
        {say(estimates.length === 0 ? 'analysis.losses.noEstimates' : 'analysis.losses.estimatesHow')}
      </p>
      {estimates.length > 0 && (
        <div className="analysis-wide">
          <table className="analysis-table" data-estimates="true">
            <thead>
              <tr>
                <th>{say('analysis.losses.problem')}</th>
                <th className="number">{say('analysis.losses.minutesOfCase')}</th>
                <th className="number">{say('analysis.losses.shareOfCases')}</th>
                <th className="number">{say('analysis.losses.minutes')}</th>
                {isYearly && <th className="number">{say('analysis.losses.hours')}</th>}
                {isYearly && <th className="number">{say('analysis.losses.roubles')}</th>}
                <th>{say('analysis.losses.source')}</th>
              </tr>
            </thead>
            <tbody>
              {estimates.map((one) => (
                <tr key={one.problem} {...lights(one.about)}>
                  <th scope="row">
                    <button type="button" className="analysis-link" onClick={() => show(one.about)}>
                      {one.loss && <LossChip loss={one.loss} />}
                      {project.problems.get(one.problem)?.text.trim() ||
                        say('analysis.losses.problemNumber', { number: one.number ?? '…' })}
                    </button>
                  </th>
                  <td className="number">{minutes(one.minutes)}</td>
                  <td className="number">{percentWords(one.share, language, 0)}</td>
                  <td className="number">{minutes(one.caseMinutes)}</td>
                  {isYearly && <td className="number">{maybe(one.personHoursPerYear)}</td>}
                  {isYearly && <td className="number">{maybe(one.roublesPerYear)}</td>}
                  <td>{one.source.trim() || <span className="lack">{say('analysis.losses.noSource')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
