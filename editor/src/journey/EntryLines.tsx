import { LossChip } from '../figures/Chip.tsx'
import { Star } from '../looks/Star.tsx'
import { ChannelIcon } from './ChannelIcon.tsx'
import type { Entry } from './entries.ts'
import { linesOf } from './layout.ts'

/** The words of an entry in the lines that they were measured in, with its marks before them. */
export function EntryLines({ entry, span }: { entry: Entry; span: number }) {
  const lines = linesOf(entry, span)
  return (
    <div className="journey-entry" data-tone={entry.tone}>
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
