import { type Analysis, takt, WorkCalendar, workInProgress, workingYear } from '@potok/model'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { balanceChart, type Loaded } from './balanceChart.ts'

const calendar = new WorkCalendar()

/** Whether each participant keeps pace with the demand of a year. */
export function LoadSection({ map, project, figures, show }: SectionProps & { figures: Analysis }) {
  const texts = useTexts()
  const { say, language } = texts
  const { settings, about } = project
  const volume = about.annualVolume
  if (volume === null || volume === 0)
    return (
      <section className="card block">
        <h2 className="section-title">{say('analysis.load.title')}</h2>
        <p className="quiet analysis-words">{say('analysis.load.noVolume')}</p>
      </section>
    )
  const { year, days, minutes } = workingYear(calendar, new Date().getUTCFullYear())
  const pace = takt(minutes, volume)
  const loaded: Loaded[] = map.lanes.flatMap((lane) => {
    const participant = project.participants.get(lane.participant ?? '')
    const steps = map.steps.filter((step) => step.lane === lane.id && step.look === 'operation' && !step.client)
    const work = steps.reduce((sum, { id }) => sum + (figures.allMinutes.get(id) ?? 0), 0)
    if (!participant || participant.external || work === 0) return []
    const name = (language === 'en' && participant.nameEn) || participant.name
    return [{ id: lane.id, name, minutes: work, about: steps.map(({ id }) => id) }]
  })
  const inWork = workInProgress(volume / days, figures.expectedHeading / settings.workdayMinutes)
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.load.title')}</h2>
      <p className="analysis-words">
        {say('analysis.load.takt', {
          time: minutesWords(pace ?? 0, settings, language),
          volume: volume.toLocaleString(language),
          days,
          year: String(year),
        })}{' '}
        {say('analysis.load.inWork', { count: Math.round(inWork) })}
      </p>
      <ChartView chart={balanceChart(loaded, pace, settings, texts)} show={show} />
      <p className="faint small analysis-words">{say('analysis.load.how')}</p>
    </section>
  )
}
