import { TextInput } from '@mantine/core'
import { readMoment, typicalRun, WorkCalendar } from '@potok/model'
import { useState } from 'react'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { ganttChart, longMoment } from './ganttChart.ts'

const MORNING = 'T09:00'
const calendar = new WorkCalendar()

/** When one ordinary case would be done, if it came at this moment. */
export function DatesSection({ map, project, nameOf, show }: SectionProps) {
  const texts = useTexts()
  const { say, language } = texts
  const [typed, type] = useState(() => `${new Date().toISOString().slice(0, 10)}${MORNING}`)
  const start = readMoment(typed)
  const run = start === null ? null : typicalRun(map, project, start)
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.dates.title')}</h2>
      <TextInput
        type="datetime-local"
        label={say('analysis.dates.start')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        style={{ maxWidth: 240 }}
      />
      {run && !run.ok && (
        <p className="analysis-note" role="alert">
          {say('analysis.dates.unpublished', { year: String(run.values.year) })}
        </p>
      )}
      {run?.ok && run.value.sound && (
        <>
          <p className="lead-promise">
            {say('analysis.dates.done', {
              moment: longMoment(run.value.finish, language),
              time: minutesWords(run.value.workMinutes, project.settings, language),
            })}
          </p>
          <ChartView chart={ganttChart(run.value, (day) => !calendar.works(day), nameOf, texts)} show={show} />
          <p className="faint small analysis-words">{say('analysis.dates.how')}</p>
        </>
      )}
    </section>
  )
}
