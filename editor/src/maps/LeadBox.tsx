import type { Settings } from '@potok/model'
import type { Analysed } from '../figures/analysed.ts'
import { minutesWords, rangeWords, wholeWords } from '../figures/words.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** «ВПП 5 р. д. – 50 р. д.»: the number in the header, with its minutes and what is expected. */
export function LeadBox({ analysed: { figures }, settings }: { analysed: Analysed; settings: Settings }) {
  const { say, language } = useTexts()
  return (
    <div className="lead-box" role="status" data-testid="lead">
      <div className="lead-first">
        <span className="quiet">{say('map.lead.short')}</span>{' '}
        <strong>
          {figures
            ? `${figures.atLeast ? `${say('map.lead.atLeast')} ` : ''}${rangeWords(figures.min, figures.max.heading.minutes, settings, language)}`
            : say('map.lead.nothing')}
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
}
