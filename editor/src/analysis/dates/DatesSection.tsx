import { TextInput } from '@mantine/core'
import { againstTerm, calendarsOf, type Kept, readMoment, type Term, typicalRun } from '@potok/model'
import { memo, useState } from 'react'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { ganttChart, longDay, longMoment } from './ganttChart.ts'
import { WorkingTime } from './WorkingTime.tsx'

const MORNING = 'T09:00'

/** When one ordinary case would be done, if it came at this moment. */
export const DatesSection = memo(function DatesSection(given: SectionProps) {
  const { map, project, nameOf, show } = given
  const texts = useTexts()
  const { say, language } = texts
  const [typed, type] = useState(() => `${new Date().toISOString().slice(0, 10)}${MORNING}`)
  const start = readMoment(typed)
  const calendarOf = calendarsOf(project)
  const run = start === null ? null : typicalRun(map, project, start, calendarOf)
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
          {project.about.term && (
            <AgainstTerm
              term={project.about.term}
              kept={againstTerm(run.value, project.about.term, calendarOf(null))}
            />
          )}
          <ChartView chart={ganttChart(run.value, (day) => !calendarOf(null).works(day), nameOf, texts)} show={show} />
          <p className="faint small analysis-words">{say('analysis.dates.how')}</p>
        </>
      )}
      <WorkingTime {...given} />
    </section>
  )
})

/** The regulation's term beside the date: what is left over, or by how much it is missed. */
function AgainstTerm({ term, kept }: { term: Term; kept: Kept }) {
  const { say, language } = useTexts()
  const values = { days: term.days, last: longDay(kept.last, language), count: Math.abs(kept.reserveDays) }
  const late = kept.reserveDays < 0
  return (
    <p className={late ? 'analysis-note' : 'analysis-words'} role={late ? 'alert' : undefined}>
      {say(`analysis.dates.term.${term.basis}`, values)}{' '}
      {say(late ? 'analysis.dates.overrun' : 'analysis.dates.reserve', values)}
    </p>
  )
}
