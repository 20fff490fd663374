import type { Settings } from '@potok/model'
import { memo } from 'react'
import { type Analysed, hasTime } from '../figures/analysed.ts'
import { minutesWords, rangeWords, wholeWords } from '../figures/words.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'

/** «ВПП 5 р. д. – 50 р. д.»: the number in the header, with its minutes and what is expected. */
export const LeadBox = memo(function LeadBox({ analysed, settings }: { analysed: Analysed; settings: Settings }) {
  const { say, language } = useTexts()
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  return (
    <div className="lead-box" role="status" data-testid="lead">
      <div className="lead-first">
        <span className="quiet">{say('map.lead.short')}</span>{' '}
        <strong>
          {figures
            ? `${figures.atLeast ? `${say('map.lead.atLeast')} ` : ''}${rangeWords(figures.min, figures.max.heading.minutes, settings, language)}`
            : say(lackOf(analysed.findings))}
        </strong>
      </div>
      {figures && (
        <div className="lead-second">
          {say('map.lead.minutes', {
            min: wholeWords(figures.min, language),
            max: wholeWords(figures.max.heading.minutes, language),
          })}
          {' · '}
          {say('map.lead.expected', { time: minutesWords(figures.expectedHeading, settings, language) })}
        </div>
      )}
    </div>
  )
})

/** Without figures the box says what the map still lacks for them. */
function lackOf(findings: Analysed['findings']): TextKey {
  const codes = new Set(findings.map(({ code }) => code))
  if (codes.has('start-missing')) return 'drawing.lead.start'
  if (codes.has('primary-end-missing')) return 'drawing.lead.end'
  return findings.some(({ blocks }) => blocks) ? 'drawing.lead.trouble' : 'map.lead.nothing'
}
