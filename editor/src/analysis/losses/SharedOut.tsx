import { SegmentedControl } from '@mantine/core'
import type { LossTable } from '@potok/model'
import { useState } from 'react'
import { roundedTogether } from '../../figures/lossRows.ts'
import { wholeWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'
import type { SectionProps } from '../section.ts'
import { BelongingFields } from './BelongingFields.tsx'
import { bucketWords } from './bucketWords.ts'
import { summed } from './summed.ts'
import { type Sharing, whoseLosses } from './whoseLosses.ts'

/** The same losses by whom they are. */
export function SharedOut({ table, map, project, show }: SectionProps & { table: LossTable }) {
  const texts = useTexts()
  const { say, language } = texts
  const [by, share] = useState<Sharing>('participants')
  const isYearly = project.about.annualVolume !== null
  const shared = whoseLosses(table, by, project, texts)
  const whole = (value: number) => wholeWords(value, language)
  const minutes = roundedTogether(shared.map(({ leadMinutes }) => leadMinutes))
  const hours = roundedTogether(shared.map(({ rows }) => summed(rows, 'personHoursPerYear')))
  const roubles = roundedTogether(shared.map(({ rows }) => summed(rows, 'roublesPerYear')))
  return (
    <>
      <div className="analysis-head">
        <h3 className="block-title">{say('analysis.losses.whose')}</h3>
        <SegmentedControl
          size="xs"
          aria-label={say('analysis.losses.whose')}
          value={by}
          onChange={(chosen) => share(chosen as Sharing)}
          data={(['participants', 'organisations'] as const).map((value) => ({
            value,
            label: say(`analysis.losses.by.${value}`),
          }))}
        />
      </div>
      <div className="analysis-wide">
        <table className="analysis-table" data-by={by}>
          <thead>
            <tr>
              <th>{say(`analysis.losses.one.${by}`)}</th>
              <th className="number">{say('analysis.losses.minutes')}</th>
              {isYearly && <th className="number">{say('analysis.losses.hours')}</th>}
              {isYearly && <th className="number">{say('analysis.losses.roubles')}</th>}
              <th>{say('analysis.losses.greatest')}</th>
            </tr>
          </thead>
          <tbody>
            {shared.map(({ key, name, rows, about }, at) => (
              <tr key={key} {...lights(about)}>
                <th scope="row">
                  <button type="button" className="analysis-link" onClick={() => show(about)}>
                    {name}
                  </button>
                </th>
                <td className="number">{whole(minutes[at] ?? 0)}</td>
                {isYearly && <td className="number">{whole(hours[at] ?? 0)}</td>}
                {isYearly && <td className="number">{whole(roubles[at] ?? 0)}</td>}
                <td>{rows[0] && bucketWords(rows[0].bucket, say)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('analysis.losses.whole')}</th>
              <td className="number">{whole(shared.reduce((sum, one) => sum + one.leadMinutes, 0))}</td>
              {isYearly && (
                <td className="number">
                  {whole(
                    summed(
                      shared.flatMap(({ rows }) => rows),
                      'personHoursPerYear',
                    ),
                  )}
                </td>
              )}
              {isYearly && (
                <td className="number">
                  {whole(
                    summed(
                      shared.flatMap(({ rows }) => rows),
                      'roublesPerYear',
                    ),
                  )}
                </td>
              )}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {by === 'organisations' && <BelongingFields map={map} project={project} />}
    </>
  )
}
