import { ActionIcon } from '@mantine/core'
import { tourOf } from '@potok/model'
import { IconChevronLeft, IconChevronRight, IconNotes } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { lightFound } from '../finding/found.ts'
import type { Bench } from '../maps/bench.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { tourChannel } from './channel.ts'
import { goToStop, stopTitle } from './stops.ts'
import { tourKey } from './tourKeys.ts'
import './tour.css'

/** In the header while a tour goes on: where it is, the way on and back, and the notes for a speaker with one screen. */
export function TourControls({ bench }: { bench: Bench }) {
  const { say, language } = useTexts()
  const tour = useStore(bench.desk, (desk) => desk.tour)
  const project = useStore(bench.drawn.store, (drawn) => drawn.project)
  const stops = useMemo(() => tourOf(project, bench.map), [project, bench.map])
  const goes = tour !== null
  const turn = (by: number) => goToStop(bench, (bench.desk.getState().tour?.at ?? 0) + by)
  const now = useRef(turn)
  now.current = turn
  const channel = useRef<ReturnType<typeof tourChannel> | null>(null)
  useEffect(() => {
    if (!goes) return
    const tell = () => channel.current?.tell({ say: 'state', state: bench.desk.getState().tour })
    channel.current = tourChannel(bench.projectId, bench.map, (heard) => {
      if (heard.say === 'go') now.current(heard.by)
      if (heard.say === 'hello') tell()
    })
    tell()
    const stop = bench.desk.subscribe((desk, before) => desk.tour !== before.tour && tell())
    const pressed = (event: KeyboardEvent) => {
      const key = tourKey(event)
      if (key === null) return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'notes') bench.desk.setState(({ notesAreOpen }) => ({ notesAreOpen: !notesAreOpen }))
      else now.current(key)
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true })
      stop()
      channel.current?.tell({ say: 'state', state: null })
      channel.current?.close()
      channel.current = null
      lightFound([])
    }
  }, [goes, bench])
  if (!tour) return null
  const stop = stops[tour.at]
  return (
    <div className="tour-show">
      <strong className="tour-title" role="status">
        <span className="unseen">{say('tour.place', { at: tour.at + 1, count: stops.length })} </span>
        {stop && stopTitle(stop, project, language)}
      </strong>
      <span className="tour-count" aria-hidden="true">
        {tour.at + 1} / {stops.length}
      </span>
      <ActionIcon variant="default" aria-label={say('tour.back')} disabled={tour.at === 0} onClick={() => turn(-1)}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={say('tour.next')}
        disabled={tour.at >= stops.length - 1}
        onClick={() => turn(1)}
      >
        <IconChevronRight size={18} aria-hidden="true" />
      </ActionIcon>
      <Notes bench={bench} words={stop?.notes ?? ''} />
    </div>
  )
}

/** Shut until the speaker asks: whoever projects this window shows its notes to nobody by chance. */
function Notes({ bench, words }: { bench: Bench; words: string }) {
  const { say } = useTexts()
  const isOpen = useStore(bench.desk, (desk) => desk.notesAreOpen)
  const label = say('tour.notesHere', { key: 'N' })
  return (
    <>
      <ActionIcon
        variant="default"
        aria-label={label}
        title={label}
        aria-pressed={isOpen}
        onClick={() => bench.desk.setState({ notesAreOpen: !isOpen })}
      >
        <IconNotes size={18} aria-hidden="true" />
      </ActionIcon>
      {isOpen && (
        <section className="tour-notes" aria-label={say('tour.notes')}>
          {words || <span className="quiet">{say('tour.noNotes')}</span>}
        </section>
      )}
    </>
  )
}
