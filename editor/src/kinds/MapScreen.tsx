import type { Id } from '@potok/model'
import { type ComponentType, useEffect } from 'react'
import { useTurningKeys } from '../past/turning.ts'
import type { MapView } from '../routes.ts'
import { useProject, useSessionState } from '../store/SessionScope.tsx'
import { awaited } from '../ui/awaited.tsx'
import { Go } from '../ui/Go.tsx'
import { Middle } from '../ui/Middle.tsx'
import { fetchDemanded } from '../ui/onDemand.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { KindOfMap, MapScreenProps } from './kindOfMap.ts'
import { kindNamed, useKinds } from './useKinds.ts'

/** When the first picture stands and the page rests, and before anybody is likely to lose the connection. */
const SOON_MS = 100
const LATEST_MS = 2000

interface ScreenProps {
  projectId: string
  mapId: Id
  /** The step to show first. */
  step?: Id | null
  view?: MapView | undefined
  other?: Id | undefined
  talk?: boolean
}

/** The address of a map: the screen of its kind, or why there is none. */
export function MapScreen({ projectId, mapId, step = null, view, other, talk = false }: ScreenProps) {
  const { say } = useTexts()
  const project = useProject()
  const kinds = useKinds()
  const isOpening = useSessionState(({ save }) => save.name === 'opening')
  const hasCome = project !== null
  useTurningKeys()
  useEffect(() => {
    if (!hasCome) return
    let rest = 0
    const soon = setTimeout(() => {
      rest = requestIdleCallback(() => void fetchDemanded(), { timeout: LATEST_MS })
    }, SOON_MS)
    return () => {
      clearTimeout(soon)
      cancelIdleCallback(rest)
    }
  }, [hasCome])
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
  if (!project) return <Loading />
  const map = project.maps.get(mapId)
  const kind = map && kindNamed(kinds, map.kind)
  if (map && kind) {
    const Screen = screenOf(kind, view)
    return (
      <Screen
        key={`${mapId} ${view ?? ''}`}
        projectId={projectId}
        map={map}
        project={project}
        step={step}
        other={other}
        talk={talk}
      />
    )
  }
  if (isOpening && !map) return <Loading />
  return (
    <Middle title={say(map ? 'kinds.unknown' : 'map.gone')} hint={say(map ? 'kinds.unknownText' : 'map.goneText')}>
      <Go to={{ name: 'project', project: projectId, part: 'overview' }}>{say('map.back')}</Go>
    </Middle>
  )
}

const screens = new Map<KindOfMap['screen'], ComponentType<MapScreenProps>>()

function screenOf(kind: KindOfMap, view: MapView | undefined): ComponentType<MapScreenProps> {
  const wanted = (view && kind.views?.[view]) || kind.screen
  const known = screens.get(wanted) ?? awaited(wanted, Loading)
  screens.set(wanted, known)
  return known
}

function Loading() {
  const { say } = useTexts()
  return <Middle title={say('map.loading')} />
}
