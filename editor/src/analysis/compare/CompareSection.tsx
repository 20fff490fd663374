import { fatesOf, processMap, type StepFate, savedBySolution } from '@potok/model'
import { memo } from 'react'
import { roundedTogether } from '../../figures/lossRows.ts'
import { minutesWords, wholeWords } from '../../figures/words.ts'
import { byNumber } from '../../papers/ListTable.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'
import type { SectionProps } from '../section.ts'

/** What becomes of every step, and which solution saves which minutes: all add up to the difference. */
export const CompareSection = memo(function CompareSection({ project, nameOf }: SectionProps) {
  const { say, language } = useTexts()
  const mapOf = (state: string) => {
    const record = [...project.maps.values()].find((map) => map.state === state)
    return record ? processMap(project, record.id) : null
  }
  const [current, target] = [mapOf('current'), mapOf('target')]
  const fates = current && target ? fatesOf(current, target, project) : null
  if (!current || !target || !fates?.sound)
    return (
      <section className="card block">
        <h2 className="section-title">{say('analysis.compare.title')}</h2>
        <p className="quiet analysis-words">{say('analysis.compare.none')}</p>
      </section>
    )
  const saved = savedBySolution(fates, [current, target], project)
  const words = (minutes: number) => minutesWords(minutes, project.settings, language)
  const difference = fates.expectedBefore - fates.expectedAfter
  const befores = roundedTogether([...fates.steps.map((one) => one.minutesBefore), fates.ownerlessBefore])
  const afters = roundedTogether([...fates.steps.map((one) => one.minutesAfter), fates.ownerlessAfter])
  const textOf = ({ before, after }: StepFate) =>
    nameIn(project, before ?? after[0] ?? '', language) || nameOf(before ?? '')
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.compare.title')}</h2>
      <p className="lead-promise">
        {say(difference >= 0 ? 'analysis.compare.saves' : 'analysis.compare.adds', {
          before: words(fates.expectedBefore),
          after: words(fates.expectedAfter),
          difference: words(Math.abs(difference)),
        })}
      </p>
      <div className="analysis-wide">
        <table className="analysis-table">
          <thead>
            <tr>
              <th>{say('analysis.compare.step')}</th>
              <th>{say('analysis.compare.fate')}</th>
              <th className="number">{say('analysis.compare.before')}</th>
              <th className="number">{say('analysis.compare.after')}</th>
              <th className="number">{say('analysis.compare.change')}</th>
            </tr>
          </thead>
          <tbody>
            {fates.steps.map((fate, at) => (
              <tr
                key={fate.before ?? fate.after[0]}
                {...lights([...(fate.before ? [fate.before] : []), ...fate.after])}
              >
                <th scope="row">{textOf(fate)}</th>
                <td>{say(`analysis.fate.${fate.fate}`)}</td>
                <td className="number">{wholeWords(befores[at] ?? 0, language)}</td>
                <td className="number">{wholeWords(afters[at] ?? 0, language)}</td>
                <td className="number">{signed((afters[at] ?? 0) - (befores[at] ?? 0), language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say('analysis.compare.whole')}
              </th>
              <td className="number">{wholeWords(fates.expectedBefore, language)}</td>
              <td className="number">{wholeWords(fates.expectedAfter, language)}</td>
              <td className="number">{signed(-difference, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <h3 className="block-title">{say('analysis.compare.bySolution')}</h3>
      <ul className="saved">
        {byNumber(project.solutions.values()).map(({ id, number, text }) => (
          <li key={id}>
            <span>
              {say('analysis.compare.solution', { number: number ?? '…' })} {text}
            </span>
            <b className="number">{signed(-(saved.solutions.get(id) ?? 0), language)}</b>
          </li>
        ))}
        <li className="quiet">
          <span>{say('analysis.compare.unexplained')}</span>
          <b className="number">{signed(-saved.unexplained, language)}</b>
        </li>
      </ul>
      {saved.actions.size > 0 && (
        <>
          <h3 className="block-title">{say('analysis.compare.byAction')}</h3>
          <ul className="saved">
            {byNumber([...project.actions.values()].filter(({ id }) => saved.actions.has(id))).map((one) => (
              <li key={one.id}>
                <span>
                  {one.number ?? '…'}. {one.text}
                </span>
                <b className="number">{signed(-(saved.actions.get(one.id) ?? 0), language)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
})

function nameIn(project: SectionProps['project'], id: string, language: string): string {
  const step = project.steps.get(id)
  return step ? ((language === 'en' && step.textEn) || step.text).trim() : ''
}

/** Whole minutes with their sign; a rounded nothing has none. */
function signed(minutes: number, language: string): string {
  const whole = Math.round(minutes)
  return whole === 0 ? '0' : `${whole > 0 ? '+' : '−'}${Math.abs(whole).toLocaleString(language)}`
}
