import { Button } from '@mantine/core'
import { tourOf } from '@potok/model'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { type TourState, tourChannel } from './channel.ts'
import { stopTitle } from './stops.ts'
import { tourKey } from './tourKeys.ts'
import './tour.css'

/** The window of the speaker: what is said at this stop, what comes next, how long it has gone on; the audience sees the map. */
export function NotesScreen({ projectId, map, project }: MapScreenProps) {
  const { say, language } = useTexts()
  const [state, setState] = useState<TourState>(null)
  const channel = useRef<ReturnType<typeof tourChannel> | null>(null)
  const turn = (by: -1 | 1) => channel.current?.tell({ say: 'go', by })
  useEffect(() => {
    const opened = tourChannel(projectId, map.id, (heard) => heard.say === 'state' && setState(heard.state))
    channel.current = opened
    opened.tell({ say: 'hello' })
    const pressed = (event: KeyboardEvent) => {
      const key = tourKey(event)
      if (key !== 1 && key !== -1) return
      event.preventDefault()
      opened.tell({ say: 'go', by: key })
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
      opened.close()
    }
  }, [projectId, map.id])
  const stops = tourOf(project, map.id)
  const at = state?.at ?? 0
  const [stop, next] = [stops[at], stops[at + 1]]
  return (
    <main className="notes-screen">
      <header>
        <p className="quiet">{mapTitleOf(map, project.about, language)}</p>
        <h1 className="page-title">{stop ? stopTitle(stop, project, language) : say('tour.title')}</h1>
        <p role="status" className="quiet">
          {state ? say('tour.place', { at: at + 1, count: stops.length }) : say('tour.waiting')}{' '}
          {state && <Since since={state.since} />}
        </p>
      </header>
      <section className="notes-words" aria-label={say('tour.notes')}>
        {stop?.notes || <span className="quiet">{say('tour.noNotes')}</span>}
      </section>
      <footer>
        <p className="quiet grow">
          {next ? say('tour.following', { title: stopTitle(next, project, language) }) : say('tour.last')}
        </p>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconChevronLeft size={18} aria-hidden="true" />}
          disabled={!state || at === 0}
          onClick={() => turn(-1)}
        >
          {say('tour.back')}
        </Button>
        <Button
          size="lg"
          rightSection={<IconChevronRight size={18} aria-hidden="true" />}
          disabled={!state || !next}
          onClick={() => turn(1)}
        >
          {say('tour.next')}
        </Button>
      </footer>
    </main>
  )
}

/** How long the show has gone on, to the second. */
function Since({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticks = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(ticks)
  }, [])
  const seconds = Math.max(0, Math.round((now - since) / 1000))
  return (
    <span className="notes-clock" aria-hidden="true">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
