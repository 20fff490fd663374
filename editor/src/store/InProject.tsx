import type { Me } from '../api/people.ts'
import { TalkScope } from '../comments/TalkScope.tsx'
import { Guide } from '../following/Guide.tsx'
import { KINDS } from '../kinds/kinds.ts'
import { KindsScope } from '../kinds/useKinds.ts'
import type { InProjectRoute } from '../routes.ts'
import { SCREENS } from '../screens.ts'
import { awaited } from '../ui/awaited.tsx'
import { Called } from '../workshop/Called.tsx'
import { SessionScope } from './SessionScope.tsx'

const MapScreen = awaited(SCREENS.map)
const BoardPage = awaited(SCREENS.board)
const PastScreen = awaited(SCREENS.past)
const ProjectScreen = awaited(SCREENS.project)

interface InProjectProps {
  route: InProjectRoute
  me: Me | null
}

/** A project is open: its page, one of its maps or boards. */
export function InProject({ route, me }: InProjectProps) {
  return (
    <SessionScope project={route.project} person={me?.id ?? null} name={me?.name ?? ''} guest={me?.guest === true}>
      <TalkScope>
        <Called />
        <Guide project={route.project} route={route} />
        <KindsScope value={KINDS}>
          {route.name === 'map' && route.at ? (
            <PastScreen route={{ ...route, at: route.at }} />
          ) : route.name === 'map' ? (
            <MapScreen
              projectId={route.project}
              mapId={route.map}
              step={route.step}
              view={route.view}
              other={route.other}
              talk={route.talk}
            />
          ) : route.name === 'board' ? (
            <BoardPage key={route.prototype} prototype={route.prototype} />
          ) : (
            <ProjectScreen route={route} />
          )}
        </KindsScope>
      </TalkScope>
    </SessionScope>
  )
}
