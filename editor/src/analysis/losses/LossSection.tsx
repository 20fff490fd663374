import { type LossRow, lossTable } from '@potok/model'
import { LossChip, ValueChip } from '../../figures/Chip.tsx'
import { percentWords, wholeWords } from '../../figures/words.ts'
import { type Say, useTexts } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { bucketName, cumulated } from './pareto.ts'

/** Where the time goes: the greatest first, with its part of the whole; the same in people's hours and money. */
export function LossSection({ map, project, show }: SectionProps) {
  const { say, language } = useTexts()
  const table = lossTable(map, project)
  if (!table.sound) return null
  const rows = cumulated(table.rows)
  const whole = table.rows.reduce((sum, row) => sum + row.leadMinutes, 0)
  const longest = Math.max(...rows.map(({ leadMinutes }) => leadMinutes), 1)
  const yearly = project.about.annualVolume !== null
  const total = (of: (row: LossRow) => number | null) => table.rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.losses.title')}</h2>
      <p className="quiet analysis-words">{say('analysis.losses.vital')}</p>
      <div className="analysis-wide">
        <table className="analysis-table">
          <thead>
            <tr>
              <th>{say('analysis.losses.kind')}</th>
              <th className="loss-column">{say('analysis.losses.minutes')}</th>
              <th className="number">{say('analysis.losses.share')}</th>
              <th className="number">{say('analysis.losses.cumulative')}</th>
              {yearly && <th className="number">{say('analysis.losses.hours')}</th>}
              {yearly && <th className="number">{say('analysis.losses.roubles')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.bucket} data-vital={row.isVital}>
                <th scope="row">
                  <button type="button" className="analysis-link" onClick={() => show(row.about)}>
                    <Chip bucket={row.bucket} /> {words(row.bucket, say)}
                  </button>
                </th>
                <td className="loss-column">
                  <span className="loss-measure">
                    <span className="number">{wholeWords(row.leadMinutes, language)}</span>
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
                {yearly && <td className="number">{wholeWords(row.personHoursPerYear ?? 0, language)}</td>}
                {yearly && <td className="number">{wholeWords(row.roublesPerYear ?? 0, language)}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('analysis.losses.whole')}</th>
              <td>
                <span className="loss-measure">
                  <span className="number">{wholeWords(whole, language)}</span>
                </span>
              </td>
              <td className="number">{percentWords(1, language, 0)}</td>
              <td />
              {yearly && (
                <td className="number">
                  {wholeWords(
                    total((row) => row.personHoursPerYear),
                    language,
                  )}
                </td>
              )}
              {yearly && (
                <td className="number">
                  {wholeWords(
                    total((row) => row.roublesPerYear),
                    language,
                  )}
                </td>
              )}
            </tr>
          </tfoot>
        </table>
      </div>
      <details>
        <summary className="link">{say('analysis.losses.byParticipant')}</summary>
        <ByParticipant map={map} project={project} />
      </details>
    </section>
  )
}

function ByParticipant({ map, project }: Pick<SectionProps, 'map' | 'project'>) {
  const { say, language } = useTexts()
  const table = lossTable(map, project)
  if (!table.sound) return null
  const sum = (rows: readonly LossRow[], of: (row: LossRow) => number | null) =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0)
  const rows = [...table.byParticipant].map(([id, losses]) => {
    const participant = id === null ? null : project.participants.get(id)
    const name = participant
      ? (language === 'en' && participant.nameEn) || participant.name
      : say('analysis.losses.nobody')
    return { id, name, losses, lead: sum(losses, (row) => row.leadMinutes) }
  })
  return (
    <div className="analysis-wide">
      <table className="analysis-table">
        <thead>
          <tr>
            <th>{say('analysis.losses.participant')}</th>
            <th className="number">{say('analysis.losses.minutes')}</th>
            <th className="number">{say('analysis.losses.hours')}</th>
            <th>{say('analysis.losses.greatest')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .sort((a, b) => b.lead - a.lead)
            .map(({ id, name, losses, lead }) => (
              <tr key={id ?? ''}>
                <th scope="row">{name}</th>
                <td className="number">{wholeWords(lead, language)}</td>
                <td className="number">
                  {wholeWords(
                    sum(losses, (row) => row.personHoursPerYear),
                    language,
                  )}
                </td>
                <td>{losses[0] && words(losses[0].bucket, say)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Chip({ bucket }: { bucket: string }) {
  const name = bucketName(bucket)
  if (name === 'other') return <ValueChip value="NVA" />
  return name === 'VA' || name === 'NNVA' ? <ValueChip value={name} /> : <LossChip loss={name} />
}

function words(bucket: string, say: Say): string {
  const name = bucketName(bucket)
  if (name === 'other') return say('map.value.NVA.name')
  return name === 'VA' || name === 'NNVA' ? say(`map.value.${name}.name`) : say(`map.loss.${name}.name`)
}
