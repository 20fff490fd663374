import { type Id, type Project, processMap } from '@potok/model'
import { useEffect, useState } from 'react'
import { useProject, useSessionState } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { Middle } from '../ui/Middle.tsx'
import { fetchDemanded } from '../ui/onDemand.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { MapDesk } from './MapDesk.tsx'
import '../looks/looks.css'
import '../figures/figures.css'
import './panel.css'
import './maps.css'
import './ladder.css'
import './narrow.css'

/** After the first picture, and before anybody is likely to lose the connection. */
const SOON_MS = 200

/** A map with more steps is drawn only when the page has said that it will: that takes longer than a glance. */
const LONG = 1000

const isLong = (project: Project, map: Id) => (processMap(project, map)?.steps.length ?? 0) > LONG

interface MapScreenProps {
  projectId: string
  mapId: Id
  /** The step to show first. */
  step?: Id | null
}

/** The screen of one process map. */
export function MapScreen({ projectId, mapId, step = null }: MapScreenProps) {
  const { say } = useTexts()
  const project = useProject()
  const isOpening = useSessionState(({ save }) => save.name === 'opening')
  useEffect(() => {
    const soon = setTimeout(() => void fetchDemanded(), SOON_MS)
    return () => clearTimeout(soon)
  }, [])
  const isPainted = useIsPainted()
  const ended = useSessionState((state) => state.ended)
  if (!project && ended)
    return (
      <main className="middle">
        <div className="stack">
          <SaveNotice />
          <Go to={{ name: 'home' }}>{say('app.toProjects')}</Go>
        </div>
      </main>
    )
  if (!project) return <Middle title={say('map.loading')} />
  const map = project.maps.get(mapId)
  if (!map)
    return isOpening ? (
      <Middle title={say('map.loading')} />
    ) : (
      <Middle title={say('map.gone')} hint={say('map.goneText')}>
        <a className="link" href={`/p/${projectId}`}>
          {say('map.back')}
        </a>
      </Middle>
    )
  if (!isPainted && isLong(project, mapId)) return <Middle title={say('map.loading')} />
  return <MapDesk key={mapId} projectId={projectId} map={map} project={project} step={step} />
}

/** What was drawn first is on the screen. */
function useIsPainted(): boolean {
  const [isPainted, paint] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => paint(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
