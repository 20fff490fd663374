import { entryLinesOf, type Id, type JourneyEntry, wordsStandUnder } from '@potok/model'
import { LossChip } from '../figures/Chip.tsx'
import { Star } from '../looks/Star.tsx'
import { CellPicture } from './CellPicture.tsx'
import { ChannelIcon } from './ChannelIcon.tsx'

/** The words of an entry in the lines that they were measured in, with its marks before them. */
export function EntryLines({ project, entry, span }: { project: Id; entry: JourneyEntry; span: number }) {
  const lines = entryLinesOf(entry, span)
  const { picture, words } = entry
  const shown = picture && <CellPicture isInGrid project={project} picture={picture} words={words} />
  if (shown && words === '') return <div className="journey-entry">{shown}</div>
  return (
    <>
      {shown && <div className="journey-entry">{shown}</div>}
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
    </>
  )
}
