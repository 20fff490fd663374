import type { Segment } from '@potok/model'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { percentOf, shareOf } from './percent.ts'
import { Removing } from './Removing.tsx'

/** One segment as a form. */
export function SegmentCard({ segment }: { segment: Segment }) {
  const { say } = useTexts()
  const write = useWriting()
  const { id } = segment
  const set = (fields: Partial<Segment>) => write.fields('segments', id, fields)
  return (
    <article className="card block" aria-label={segment.name || say('research.nouns.segments')}>
      <Written label={say('research.name')} value={segment.name} write={(name) => set({ name })} />
      <Written
        label={say('research.criteria')}
        long
        value={segment.criteria}
        write={(value) => write.text('segments', id, 'criteria', value)}
      />
      <div className="pair">
        <Written
          label={say('research.size')}
          kind="number"
          value={segment.size === null ? '' : String(segment.size)}
          write={(size) => set({ size: amountOf(size) })}
        />
        <Written
          label={say('research.share')}
          kind="number"
          value={percentOf(segment.share)}
          write={(value) => set({ share: shareOf(value) })}
        />
      </div>
      <Removing noun="segments" id={id} />
    </article>
  )
}
