import { ActionIcon, Button, TextInput } from '@mantine/core'
import { addRecord, type Bookmark, orderBetween, remove, setFields, tourOf, writeText } from '@potok/model'
import {
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconNotes,
  IconPlayerPlay,
  IconPlus,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import type { Bench } from '../maps/bench.ts'
import { TextField } from '../maps/Fields.tsx'
import { addressOf } from '../routes.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useTyped } from '../ui/useTyped.ts'
import { seeStop, startTour, stopTitle } from './stops.ts'
import './tour.css'

const LONGEST = 120

/** The tour of the map: its stops in order, what is said at each, and the beginning of the show. */
export default function TourPanel({ bench, canEdit, close }: { bench: Bench; canEdit: boolean; close(): void }) {
  const { say, language } = useTexts()
  const project = useStore(bench.drawn.store, (drawn) => drawn.project)
  const stops = tourOf(project, bench.map)
  const chosen = useStore(bench.desk, ({ selection }) => selection)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const add = () => {
    const seen = bench.seen()
    const fields: Partial<Bookmark> = {
      map: bench.map,
      order: orderBetween(stops.at(-1)?.order || null, null),
      elements: [...chosen],
      frame: [seen.x, seen.y, seen.width, seen.height],
    }
    bench.act(addRecord, { noun: 'bookmarks', fields } as never)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    close()
  }
  const move = (at: number, by: -1 | 1) => {
    const [before, after] = by < 0 ? [stops[at - 2], stops[at - 1]] : [stops[at + 1], stops[at + 2]]
    const order = orderBetween(before?.order || null, after?.order || null)
    bench.act(setFields, { noun: 'bookmarks', id: stops[at]!.id, fields: { order } })
  }
  const notesWindow = () =>
    window.open(
      addressOf({ name: 'map', project: bench.projectId, map: bench.map, step: null, view: 'notes' }),
      'potok-notes',
      'popup,width=720,height=640',
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc closes it from any of its fields
    <section className="tour-panel" aria-label={say('tour.title')} onKeyDown={pressed}>
      <div className="row">
        <h2 ref={head} className="block-title grow" tabIndex={-1}>
          {say('tour.title')}
        </h2>
        <ActionIcon variant="subtle" aria-label={say('app.close')} onClick={close}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {stops.length === 0 && <p className="quiet small">{say(canEdit ? 'tour.empty' : 'tour.none')}</p>}
      <ol>
        {stops.map((stop, at) => (
          <li key={stop.id}>
            <Stop
              bench={bench}
              stop={stop}
              place={at + 1}
              canEdit={canEdit}
              title={stopTitle(stop, project, language)}
              up={at > 0 ? () => move(at, -1) : null}
              down={at < stops.length - 1 ? () => move(at, 1) : null}
            />
          </li>
        ))}
      </ol>
      {canEdit && (
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
          {chosen.size > 0 ? say('tour.addChosen', { count: chosen.size }) : say('tour.addSeen')}
        </Button>
      )}
      {stops.length > 0 && (
        <>
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
            title={keyLabel(action('startTour').keys[0]!, language)}
            onClick={() => startTour(bench)}
          >
            {say('tour.start')}
          </Button>
          <Button variant="subtle" leftSection={<IconNotes size={16} aria-hidden="true" />} onClick={notesWindow}>
            {say('tour.notesWindow')}
          </Button>
          <p className="quiet small">{say('tour.keys', { pages: 'PageUp, PageDown', esc: 'Esc' })}</p>
        </>
      )}
    </section>
  )
}

interface StopProps {
  bench: Bench
  stop: Bookmark
  place: number
  canEdit: boolean
  title: string
  up: (() => void) | null
  down: (() => void) | null
}

function Stop({ bench, stop, place, canEdit, title, up, down }: StopProps) {
  const { say, language } = useTexts()
  const field = language === 'en' && stop.titleEn ? 'titleEn' : 'title'
  const [typed, type, leave] = useTyped<string>(stop[field])
  const named = { name: title || String(place) }
  const finish = () => {
    if (typed === null || typed.trim() === stop[field]) return type(null)
    bench.act(setFields, { noun: 'bookmarks', id: stop.id, fields: { [field]: typed.trim() } })
    leave()
  }
  return (
    <>
      <div className="row tour-stop">
        <span className="tour-number">{place}</span>
        <TextInput
          size="xs"
          className="grow"
          aria-label={say('tour.stopTitle', { place })}
          placeholder={title || say('tour.stopTitle', { place })}
          maxLength={LONGEST}
          disabled={!canEdit}
          value={typed ?? stop[field]}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
        />
        <ActionIcon size={24} aria-label={say('tour.see', named)} onClick={() => seeStop(bench, stop)}>
          <IconEye size={14} aria-hidden="true" />
        </ActionIcon>
        {canEdit && (
          <>
            <ActionIcon size={24} aria-label={say('tour.up', named)} disabled={!up} onClick={() => up?.()}>
              <IconArrowUp size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon size={24} aria-label={say('tour.down', named)} disabled={!down} onClick={() => down?.()}>
              <IconArrowDown size={14} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={say('tour.remove', named)}
              onClick={() => bench.act(remove, { noun: 'bookmarks', ids: [stop.id] })}
            >
              <IconTrash size={14} aria-hidden="true" />
            </ActionIcon>
          </>
        )}
      </div>
      <details className="tour-said">
        <summary>
          {say('tour.notes')}
          {stop.notes && <span className="quiet"> – {stop.notes.split('\n')[0]}</span>}
        </summary>
        <TextField
          label={say('tour.notesOf', { place })}
          value={stop.notes}
          disabled={!canEdit}
          write={(text) => bench.act(writeText, { noun: 'bookmarks', id: stop.id, field: 'notes', text })}
        />
      </details>
    </>
  )
}
