import { type Analysis, takt, WorkCalendar, type Workload, workInProgress, workingYear, workloads } from '@potok/model'
import { memo } from 'react'
import { minutesWords } from '../../figures/words.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { ChartView } from '../chart/ChartView.tsx'
import type { SectionProps } from '../section.ts'
import { balanceChart, type Loaded } from './balanceChart.ts'
import { StaffTable } from './StaffTable.tsx'

const calendar = new WorkCalendar()

/** Whether each participant keeps pace with the demand of a year. */
export const LoadSection = memo(function LoadSection({
  map,
  project,
  figures,
  show,
}: SectionProps & { figures: Analysis }) {
  const texts = useTexts()
  const { say, language } = texts
  const { settings, about } = project
  const volume = about.annualVolume
  const { year, days, minutes } = workingYear(calendar, new Date().getUTCFullYear())
  const pace = takt(minutes, volume ?? 0)
  const rows = workloads(map, project, minutes)
  const nameOf = ({ participant }: Workload) => (language === 'en' && participant.nameEn) || participant.name
  const loaded: Loaded[] = rows.map((one) => ({
    id: one.lane,
    name: nameOf(one),
    minutes: one.minutes,
    about: one.about,
  }))
  const inWork = (casesPerDay: number) => workInProgress(casesPerDay, figures.expectedHeading / settings.workdayMinutes)
  return (
    <section className="card block">
      <h2 className="section-title">{say('analysis.load.title')}</h2>
      {volume && pace ? (
        <>
          <p className="analysis-words">
            {say('analysis.load.takt', {
              time: minutesWords(pace, settings, language),
              volume: volume.toLocaleString(language),
              days,
              year: String(year),
            })}{' '}
            {say('analysis.load.inWork', { count: Math.round(inWork(volume / days)) })}
          </p>
          <ChartView chart={balanceChart(loaded, pace, settings, texts)} show={show} />
          <p className="faint small analysis-words">{say('analysis.load.how')}</p>
        </>
      ) : (
        <p className="quiet analysis-words">
          {say(volume === 0 ? 'analysis.load.zeroVolume' : 'analysis.load.noVolume')}
        </p>
      )}
      {rows.length > 0 && <StaffTable rows={rows} settings={settings} nameOf={nameOf} />}
    </section>
  )
})
