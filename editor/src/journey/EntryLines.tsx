import { entryLinesOf, type JourneyEntry, wordsStandUnder } from '@potok/model'
import { LossChip } from '../figures/Chip.tsx'
import { Star } from '../looks/Star.tsx'
import { ChannelIcon } from './ChannelIcon.tsx'

/** The words of an entry in the lines that they were measured in, with its marks before them. */
export function EntryLines({ entry, span }: { entry: JourneyEntry; span: number }) {
  const lines = entryLinesOf(entry, span)
  return (
    <div className="journey-entry" data-tone={entry.tone} data-under={wordsStandUnder(entry, span) || undefined}>
      {entry.star !== undefined && <Star number={entry.star} size={22} />}
      {entry.loss && <LossChip loss={entry.loss} />}
      {entry.channel && <ChannelIcon channel={entry.channel} />}
      <span>
        {lines.map((line, at) => (
          <span key={at} className="journey-line">
            {line}
          </span>
        ))}
      </span>
    </div>
  )
}
