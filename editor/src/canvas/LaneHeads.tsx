import type { Id, Participant } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { DrawnMap } from './drawn.ts'
import type { ViewStore } from './view.ts'

export interface LaneHeadsProps {
  drawn: DrawnMap
  view: ViewStore
  canEdit: boolean
  rename(participant: Id, name: string): void
  add(): void
}

/** Names of the lanes: pinned to the left, following the sheet only up and down. */
export const LaneHeads = memo(function LaneHeads({ drawn, view, canEdit, rename, add }: LaneHeadsProps) {
  const { say } = useTexts()
  const lanes = useStore(drawn.store, ({ scene }) => scene.lanes)
  const participants = useStore(drawn.store, ({ project }) => project.participants)
  const y = useStore(view, (seen) => seen.y)
  const zoom = useStore(view, (seen) => seen.zoom)
  const last = lanes.at(-1)
  const foot = last ? (last.y + last.height) * zoom + y : 0
  return (
    <section className="lane-heads" aria-label={say('map.lanes.label')}>
      {lanes.map((lane) => (
        <LaneHead
          key={lane.id}
          participant={participants.get(lane.participantId ?? '') ?? null}
          top={lane.y * zoom + y}
          height={lane.height * zoom}
          canEdit={canEdit}
          rename={(name) => lane.participantId && rename(lane.participantId, name)}
        />
      ))}
      {canEdit && lanes.length > 0 && (
        <button type="button" className="lane-add" style={{ top: foot + 6 }} onClick={add}>
          <IconPlus size={14} stroke={1.8} />
          {say('map.lanes.add')}
        </button>
      )}
    </section>
  )
})

interface LaneHeadProps {
  participant: Participant | null
  top: number
  height: number
  canEdit: boolean
  rename(name: string): void
}

function LaneHead({ participant, top, height, canEdit, rename }: LaneHeadProps) {
  const { say, language } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
  const name = (language === 'en' && participant?.nameEn) || participant?.name || say('map.lanes.unnamed')
  const under = participant?.external
    ? say('map.lanes.outside')
    : participant && participant.rate > 0
      ? say('map.lanes.rate', { rate: participant.rate.toLocaleString(language) })
      : ''
  const done = (keep: boolean) => {
    if (keep && typed?.trim() && typed !== participant?.name) rename(typed.trim())
    setTyped(null)
  }
  return (
    <div className="lane-head map-text" style={{ top, height }}>
      {typed === null ? (
        <button
          type="button"
          className="lane-name"
          disabled={!canEdit}
          title={name}
          onClick={() => setTyped(participant?.name ?? '')}
        >
          {name}
        </button>
      ) : (
        <input
          className="lane-input"
          aria-label={say('map.lanes.name')}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => done(true)}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Enter') done(true)
            if (event.key === 'Escape') done(false)
          }}
        />
      )}
      {under && height > 40 && <span className="lane-under">{under}</span>}
    </div>
  )
}
