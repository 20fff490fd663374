import type { Id, Point, SceneGroup } from '@potok/model'
import { IconLock } from '@tabler/icons-react'
import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, type PointerEvent as ReactPointerEvent, useRef } from 'react'
import { useStore as useStored } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { DrawnMap } from './drawn.ts'
import { FrameName } from './FrameName.tsx'
import './frames.css'

export interface FrameTitlesProps {
  drawn: DrawnMap
  selection: ReadonlySet<Id>
  /** The frame whose name is being typed. */
  naming: Id | null
  canEdit: boolean
  /** Groups that the facilitator has locked: a padlock stands on them. */
  locked: ReadonlySet<Id>
  choose(ids: readonly Id[]): void
  name(group: Id | null): void
  rename(group: Id, name: string): void
  drag(ids: readonly Id[], by: Point, keys: { altKey: boolean; shiftKey: boolean }): void
  drop(): void
}

/** The least letters on the screen, however far the sheet is. */
const LEAST = 11
const LETTERS = 13

/** Names of the frames, in the page: clicked they choose all members, dragged they take all along. */
export const FrameTitles = memo(function FrameTitles(props: FrameTitlesProps) {
  const groups = useStored(props.drawn.store, ({ scene }) => scene.groups)
  const zoom = useStore(({ transform }) => transform[2])
  const frames = groups.filter(({ id, look }) => look === 'frame' || props.locked.has(id))
  if (frames.length === 0) return null
  const size = Math.max(LETTERS, LEAST / zoom)
  return (
    <ViewportPortal>
      {frames.map((frame) => (
        <Title key={frame.id} frame={frame} size={size} zoom={zoom} {...props} />
      ))}
    </ViewportPortal>
  )
})

function Title({ frame, size, zoom, ...props }: FrameTitlesProps & { frame: SceneGroup; size: number; zoom: number }) {
  const { say } = useTexts()
  const { id, look, name, members, x, y, width } = frame
  const { canEdit, choose, drag, drop } = props
  const from = useRef<readonly [x: number, y: number] | null>(null)
  const isChosen = props.selection.size === members.length && members.every((one) => props.selection.has(one))
  const move = (event: ReactPointerEvent) => {
    if (!from.current || !canEdit) return
    drag(members, [(event.clientX - from.current[0]) / zoom, (event.clientY - from.current[1]) / zoom], event)
  }
  const release = () => {
    if (from.current) drop()
    from.current = null
  }
  return (
    <div
      className="frame-title map-text nodrag nopan"
      data-chosen={isChosen}
      style={{
        transform: `translate(${x}px, ${y + (look === 'frame' ? TITLE : -2) - size * 1.5}px)`,
        maxWidth: width,
        fontSize: size,
      }}
    >
      {props.locked.has(id) && (
        <span className="frame-lock" role="img" aria-label={say('groups.locked')} title={say('groups.locked')}>
          <IconLock size={size} stroke={1.8} aria-hidden="true" />
        </span>
      )}
      {look === 'group' ? null : props.naming === id ? (
        <FrameName name={name} rename={(typed) => props.rename(id, typed)} done={() => props.name(null)} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          title={name || say('groups.unnamed')}
          onClick={() => choose(members)}
          onDoubleClick={() => canEdit && props.name(id)}
          // The keys stay with the sheet.
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={(event) => {
            if (event.button !== 0 || !canEdit) return
            event.currentTarget.setPointerCapture(event.pointerId)
            from.current = [event.clientX, event.clientY]
            choose(members)
          }}
          onPointerMove={move}
          onPointerUp={release}
          onPointerCancel={release}
        >
          {name || say('groups.unnamed')}
        </button>
      )}
    </div>
  )
}

/** The line that a frame keeps free for its name. */
const TITLE = 22
