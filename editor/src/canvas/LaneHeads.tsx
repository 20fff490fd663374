import { ActionIcon } from '@mantine/core'
import { type Id, measure, type Participant, type SceneLane, talkPlace } from '@potok/model'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type CSSProperties, memo, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { CommentButton } from '../comments/CommentButton.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { DrawnMap } from './drawn.ts'
import { LaneEdge } from './LaneEdge.tsx'
import { LaneMenu } from './LaneMenu.tsx'
import type { LaneDeeds } from './laneDeeds.ts'
import type { ViewStore } from './view.ts'
import './lanes.css'

const RemoveLane = onDemand(async () => (await import('./RemoveLane.tsx')).RemoveLane)

export interface LaneHeadsProps {
  drawn: DrawnMap
  view: ViewStore
  canEdit: boolean
  deeds: LaneDeeds
}

/** Names of the lanes: pinned to the left, following the sheet only up and down. */
export const LaneHeads = memo(function LaneHeads({ drawn, view, canEdit, deeds }: LaneHeadsProps) {
  const { say, language } = useTexts()
  const lanes = useStore(drawn.store, ({ scene }) => scene.lanes)
  const participants = useStore(drawn.store, ({ project }) => project.participants)
  const records = useStore(drawn.store, ({ project }) => project.lanes)
  const y = useStore(view, (seen) => seen.y)
  const zoom = useStore(view, (seen) => seen.zoom)
  const [leaving, setLeaving] = useState<{ lane: Id; merges: boolean } | null>(null)
  const last = lanes.at(-1)
  const foot = last ? (last.y + last.height) * zoom + y : 0
  const participantOf = (lane: SceneLane) => participants.get(lane.participantId ?? '') ?? null
  const nameOf = (lane: SceneLane) => {
    const participant = participantOf(lane)
    return (language === 'en' && participant?.nameEn) || participant?.name || say('map.lanes.unnamed')
  }
  const membersOf = (id: Id) =>
    [...drawn.store.getState().scene.boxes.values()].filter((box) => box.laneId === id).length
  const gone = lanes.find(({ id }) => id === leaving?.lane)
  return (
    <section className="lane-heads" aria-label={say('map.lanes.label')}>
      {lanes.map((lane) => (
        <LaneHead
          key={lane.id}
          participant={participantOf(lane)}
          name={nameOf(lane)}
          top={lane.y * zoom + y}
          height={lane.height * zoom}
          canEdit={canEdit}
          isFolded={lane.folded}
          fold={() => deeds.fold(lane.id)}
          rename={(name) => lane.participantId && deeds.rename(lane.participantId, name)}
        >
          <span className="lane-talk">
            <CommentButton place={talkPlace('lanes', lane.id)} name={nameOf(lane)} />
          </span>
          {canEdit && (
            <>
              <LaneMenu
                lane={lane}
                lanes={lanes}
                name={nameOf(lane)}
                deeds={deeds}
                isSized={records.get(lane.id)?.height != null}
                askRemove={(lane) =>
                  membersOf(lane) === 0 ? deeds.remove(lane, null) : setLeaving({ lane, merges: false })
                }
                askMerge={(lane) => setLeaving({ lane, merges: true })}
              />
              <LaneEdge
                name={nameOf(lane)}
                height={lane.height}
                zoom={zoom}
                resize={(height) => deeds.resize(lane.id, height)}
              />
            </>
          )}
        </LaneHead>
      ))}
      {canEdit && lanes.length > 0 && (
        <button
          type="button"
          className="lane-add"
          style={{ top: foot + 6 }}
          onClick={() => deeds.add(last?.id ?? null)}
        >
          <IconPlus size={14} stroke={1.8} />
          {say('map.lanes.add')}
        </button>
      )}
      {gone && (
        <RemoveLane
          name={nameOf(gone)}
          steps={membersOf(gone.id)}
          merges={leaving?.merges === true}
          others={lanes.filter((one) => one !== gone).map((one) => ({ id: one.id, name: nameOf(one) }))}
          remove={(into) => deeds.remove(gone.id, into)}
          close={() => setLeaving(null)}
        />
      )}
    </section>
  )
})

interface LaneHeadProps {
  participant: Participant | null
  name: string
  top: number
  height: number
  canEdit: boolean
  isFolded: boolean
  fold(): void
  rename(name: string): void
  children: ReactNode
}

function LaneHead(props: LaneHeadProps) {
  const { participant, name, top, height, canEdit, isFolded, fold, rename, children } = props
  const { say, language } = useTexts()
  const [typed, setTyped] = useState<string | null>(null)
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
    <div className="lane-head map-text" data-folded={isFolded} style={{ top, height, ...room(name, height) }}>
      <ActionIcon
        className="lane-fold"
        size={20}
        aria-expanded={!isFolded}
        aria-label={`${say(isFolded ? 'ways.unfold' : 'ways.fold')}: ${name}`}
        onClick={fold}
      >
        {isFolded ? <IconChevronRight size={14} stroke={1.8} /> : <IconChevronDown size={14} stroke={1.8} />}
      </ActionIcon>
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
      {children}
    </div>
  )
}

/** For the letters of a name: its longest word in ems, and how tall its lane is in pixels. */
function room(name: string, height: number): CSSProperties {
  const longest = Math.max(1, ...name.split(/\s+/).map((word) => measure(word, 1, 'bold')))
  return { '--longest': longest.toFixed(2), '--tall': Math.floor(height) } as CSSProperties
}
