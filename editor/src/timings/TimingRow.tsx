import { ActionIcon, Checkbox, TextInput } from '@mantine/core'
import type { Observation } from '@potok/model'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Editing } from '../maps/editing.ts'
import { LineField } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { dateWords, timingWords } from './timingWords.ts'
import { WhyNot } from './WhyNot.tsx'

interface TimingRowProps {
  editing: Editing
  timing: Observation
  number: number
  isOutlier: boolean
}

/** One timing: whether it counts, when it was taken and what was remarked; leaving it out asks why. */
export function TimingRow({ editing, timing, number, isOutlier }: TimingRowProps) {
  const texts = useTexts()
  const { say, language } = texts
  const { canEdit } = editing
  const [asked, setAsked] = useState<'why' | 'more' | null>(null)
  const { kept, whyNot, date, remark } = timing
  const set = (fields: Partial<Observation>) => editing.set('observations', timing.id, fields)
  const turn = () => {
    if (kept) return setAsked(asked === 'why' ? null : 'why')
    set({ kept: true, whyNot: '' })
  }
  return (
    <li className="timing" data-kept={kept}>
      <div className="timing-line">
        <Checkbox
          size="xs"
          checked={kept}
          disabled={!canEdit}
          aria-label={say('timings.counts', { number })}
          label={timingWords(timing.minutes ?? 0, editing.project.settings, texts)}
          onChange={turn}
        />
        {isOutlier && (
          <span className="pill" data-tone="warn">
            {say('timings.outlier')}
          </span>
        )}
        <span className="grow" />
        {date && <span className="quiet small timing-day">{dateWords(date, language)}</span>}
        {canEdit && (
          <>
            <ActionIcon
              size={24}
              aria-label={say('timings.more', { number })}
              aria-expanded={asked === 'more'}
              onClick={() => setAsked(asked === 'more' ? null : 'more')}
            >
              <IconPencil size={14} stroke={1.8} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={say('timings.remove', { number })}
              onClick={() => editing.remove('observations', [timing.id])}
            >
              <IconTrash size={14} stroke={1.8} />
            </ActionIcon>
          </>
        )}
      </div>
      {!kept && whyNot && <p className="small timing-said">{say('timings.leftOut', { why: whyNot })}</p>}
      {remark && asked !== 'more' && <p className="quiet small timing-said">{remark}</p>}
      {asked === 'why' && (
        <WhyNot
          number={number}
          leaveOut={(why) => {
            set({ kept: false, whyNot: why })
            setAsked(null)
          }}
          cancel={() => setAsked(null)}
        />
      )}
      {asked === 'more' && (
        <div className="timing-more">
          <TextInput
            type="date"
            label={say('timings.date')}
            value={date ?? ''}
            onChange={(event) => set({ date: event.currentTarget.value || null })}
          />
          <LineField
            label={say('timings.remark')}
            value={remark}
            disabled={!canEdit}
            write={(words) => set({ remark: words })}
          />
        </div>
      )}
    </li>
  )
}
