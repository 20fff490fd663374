import { Button } from '@mantine/core'
import type { Id, ProcessMap, Project } from '@potok/model'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import { type Analysed, hasTime } from './analysed.ts'
import { LossList } from './LossList.tsx'
import { lossRows } from './lossRows.ts'
import { RangeBar } from './RangeBar.tsx'
import { minutesWords, percentWords, rangeWords, wholeWords } from './words.ts'

export interface FiguresPanelProps {
  analysed: Analysed
  map: ProcessMap
  project: Project
  show(ids: readonly Id[]): void
  openChecks(): void
}

export function FiguresPanel({ analysed, map, project, show, openChecks }: FiguresPanelProps) {
  const { say, language } = useTexts()
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  const { settings } = project
  if (!figures)
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
  const range = rangeWords(min, max.heading.minutes, settings, language)
  return (
    <>
      <div className="panel-part">
        <h2 className="figures-caption">{say('map.figures.lead')}</h2>
        <p className="key-figure">
          {figures.atLeast && `${say('map.lead.atLeast')} `}
          {range}
        </p>
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
          <button type="button" className="lacking" onClick={() => show(lacking)}>
            <IconAlertTriangle size={14} stroke={1.8} />
            {say('map.figures.missing', { count: lacking.length })}
          </button>
        )}
      </div>
      <dl className="panel-part figure-grid">
        <Figure
          name={say('map.figures.efficiency')}
          words={figures.pce === null ? say('map.figures.unknown') : percentWords(figures.pce, language)}
        />
        <Figure name={say('map.figures.firstPass')} words={percentWords(figures.firstPassYield, language)} />
        <Figure
          name={say('map.figures.labour')}
          words={say('map.figures.hours', {
            hours: (figures.labour / 60).toLocaleString(language, { maximumFractionDigits: 1 }),
          })}
        />
        <Figure
          name={say('map.figures.handoffs')}
          words={`${figures.handoffs.counted} / ${figures.signatures.counted}`}
        />
      </dl>
      <div className="panel-part">
        <LossList rows={lossRows(figures, map)} show={show} />
      </div>
    </>
  )
}

function Figure({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}
