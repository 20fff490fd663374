import { lazy, Suspense } from 'react'
import type { Me } from '../api/people.ts'
import { KINDS } from '../kinds/kinds.ts'
import { KindsScope } from '../kinds/useKinds.ts'
import type { Route } from '../routes.ts'
import { SCREENS } from '../screens.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { SessionScope } from './SessionScope.tsx'

const MapScreen = lazy(SCREENS.map)
const ProjectScreen = lazy(SCREENS.project)

interface InProjectProps {
  route: Extract<Route, { name: 'project' | 'map' }>
  me: Me | null
}

/** A project is open: its page or one of its maps. */
export function InProject({ route, me }: InProjectProps) {
  return (
    <SessionScope project={route.project} person={me?.id ?? null} guest={me?.guest === true}>
      <KindsScope value={KINDS}>
        <Suspense fallback={<Fetching />}>
          {route.name === 'map' ? (
            <MapScreen projectId={route.project} mapId={route.map} step={route.step} />
          ) : (
            <ProjectScreen route={route} />
          )}
        </Suspense>
      </KindsScope>
    </SessionScope>
  )
}

function Fetching() {
  const { say } = useTexts()
  return <Middle title={say('app.loading')} />
}
