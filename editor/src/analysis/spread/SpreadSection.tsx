import { basisOf } from '@potok/model'
import { memo } from 'react'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import { lights } from '../evidence/lit.ts'
import type { Inputs } from '../inputs.ts'
import type { SectionProps } from '../section.ts'
import { inputOf, tornadoChart } from './tornadoChart.ts'

const DRIVERS = 3

/** What the spread hangs on: the inputs that move the expected lead time most. */
export const SpreadSection = memo(function SpreadSection({
  map,
  project,
  nameOf,
  show,
  inputs,
}: SectionProps & { inputs: Inputs | null }) {
  const texts = useTexts()
  const { say, language } = texts
  const basis = basisOf(map, project)
  if (!basis.sound) return null
  const swings = inputs?.swings
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.spread.title')}</h2>
      {!swings ? (
        <p className="quiet analysis-words">{say('analysis.spread.working')}</p>
      ) : swings.length === 0 ? (
        <p className="quiet analysis-words">{say('analysis.spread.none')}</p>
      ) : (
        <>
          <p className="analysis-words">{say('analysis.spread.drivers')}</p>
          <ol className="drivers">
            {swings.slice(0, DRIVERS).map(({ about, what, low, high }) => (
              <li key={`${about} ${what}`}>
                <button type="button" className="analysis-link" onClick={() => show([about])} {...lights([about])}>
                  {say(`analysis.input.${inputOf(what)}`, { name: nameOf(about) })}
                </button>{' '}
                <span className="quiet">
                  {say('analysis.spread.moves', {
                    time: minutesWords(Math.abs(high - low), project.settings, language),
                  })}
                </span>
              </li>
            ))}
          </ol>
          <ChartView chart={tornadoChart(swings, basis.expected, project.settings, nameOf, texts)} show={show} />
        </>
      )}
    </section>
  )
})
