import { Button } from '@mantine/core'
import { type Id, METRICS, type Project, processMap } from '@potok/model'
import { IconAlertTriangle, IconChartBar } from '@tabler/icons-react'
import { useEffect } from 'react'
import { FigureRow } from '../analysis/evidence/FigureRow.tsx'
import { darken, lights } from '../analysis/evidence/lit.ts'
import { useSession } from '../store/SessionScope.tsx'
import { afterwards } from '../ui/afterwards.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { type Analysed, hasTime } from './analysed.ts'
import { LossList } from './LossList.tsx'
import { lossRows } from './lossRows.ts'
import { RangeBar } from './RangeBar.tsx'
import { minutesWords, percentWords, rangeWords, wholeWords } from './words.ts'

export interface FiguresPanelProps {
  analysed: Analysed
  map: Id
  project: Project
  show(ids: readonly Id[]): void
  openChecks(): void
}

/** The figures of the map beside it: each opens its ground, and lights on the sheet what it stands on. */
export const FiguresPanel = afterwards(function FiguresPanel({
  analysed,
  map: id,
  project,
  show,
  openChecks,
}: FiguresPanelProps) {
  const { say, language } = useTexts()
  useEffect(() => darken, [])
  const { projectId } = useSession()
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  const { settings } = project
  const map = processMap(project, id)
  if (!figures || !map)
    return (
      <div className="panel-part">
        <h2 className="figures-caption">{say('map.figures.lead')}</h2>
        <p className="quiet panel-words">{say('map.figures.none')}</p>
        {analysed.findings.length > 0 && (
          <Button variant="light" onClick={openChecks}>
            {say('map.tabs.checks')} {analysed.findings.length}
          </Button>
        )}
      </div>
    )
  const { min, max, expectedHeading, missing } = figures
  const lacking = [...new Set(missing.filter(({ what }) => what === 'time').map(({ about }) => about))]
  const row = (names: readonly string[], caption: string, words: string, isKey = false) => (
    <FigureRow
      metrics={METRICS.filter(({ name }) => names.includes(name))}
      map={map}
      project={project}
      show={show}
      summary={
        <span className="figure-cell">
          <span className="figure-name">{caption}</span>
          <span className={isKey ? 'figure-value key-figure' : 'figure-value'}>{words}</span>
        </span>
      }
    />
  )
  const range = rangeWords(min, max.heading.minutes, settings, language)
  return (
    <>
      <div className="panel-part">
        {row(
          ['leadTimeMin', 'leadTime', 'leadTimeMax'],
          say('map.figures.lead'),
          figures.atLeast ? `${say('map.lead.atLeast')} ${range}` : range,
          true,
        )}
        <p className="quiet panel-words">
          {say('map.lead.minutes', { min: wholeWords(min, language), max: wholeWords(max.heading.minutes, language) })},{' '}
          {say(`map.figures.repeats.${settings.repeats}`)}
        </p>
        <RangeBar
          min={min}
          max={max.heading.minutes}
          expected={expectedHeading}
          words={minutesWords(expectedHeading, settings, language)}
        />
        {lacking.length > 0 && (
          <button type="button" className="lacking" onClick={() => show(lacking)} {...lights(lacking)}>
            <IconAlertTriangle size={14} stroke={1.8} />
            {say('map.figures.missing', { count: lacking.length })}
          </button>
        )}
      </div>
      <div className="panel-part figure-grid">
        {row(
          ['processCycleEfficiency'],
          say('map.figures.efficiency'),
          figures.pce === null ? say('map.figures.unknown') : percentWords(figures.pce, language),
        )}
        {row(['firstPassYield'], say('map.figures.firstPass'), percentWords(figures.firstPassYield, language))}
        {row(
          ['labour'],
          say('map.figures.labour'),
          say('map.figures.hours', {
            hours: (figures.labour / 60).toLocaleString(language, { maximumFractionDigits: 1 }),
          }),
        )}
        {row(
          ['handoffs', 'signatures'],
          say('map.figures.handoffs'),
          `${figures.handoffs.counted} / ${figures.signatures.counted}`,
        )}
      </div>
      <div className="panel-part">
        <LossList rows={lossRows(figures, map)} show={show} />
      </div>
      <div className="panel-part">
        <Go className="link panel-to-figures" to={{ name: 'project', project: projectId, part: 'figures' }}>
          <IconChartBar size={16} stroke={1.7} aria-hidden="true" /> {say('map.figures.all')}
        </Go>
      </div>
    </>
  )
})
