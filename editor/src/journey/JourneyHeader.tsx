import { copyMap, type Id, type MapRecord, type Project } from '@potok/model'
import { HeaderAside } from '../maps/HeaderAside.tsx'
import { MapLock } from '../maps/MapLock.tsx'
import { MapName } from '../maps/MapName.tsx'
import { UndoButtons } from '../maps/UndoButtons.tsx'
import { go } from '../routes.ts'
import { redo, undo } from '../store/act.ts'
import { Go } from '../ui/Go.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf, titleOf } from '../ui/titleOf.ts'
import type { JourneyBench } from './bench.ts'

interface JourneyHeaderProps {
  bench: JourneyBench
  project: Project
  projectId: string
  map: MapRecord
  canEdit: boolean
}

/** Where am I, as it is or as it will be, is my work safe, who is here. */
export function JourneyHeader({ bench, project, projectId, map, canEdit }: JourneyHeaderProps) {
  const { say, language } = useTexts()
  const home = { name: 'project', project: projectId, part: 'overview' } as const
  const title = titleOf(project.about, language)
  return (
    <header className="map-header">
      <Go to={home} className="map-home" label={say('map.back')}>
        <Mark />
      </Go>
      <div className="map-names">
        <Go to={home}>{title || say('map.back')}</Go>
        <MapName map={map} name={mapTitleOf(map, project.about, language) || say('journey.map')} canEdit={canEdit} />
      </div>
      <States bench={bench} project={project} map={map} canEdit={canEdit} />
      <span className="journey-header-gap" />
      {canEdit && (
        <UndoButtons group="journey" run={(name) => (name === 'undo' ? undo(bench.session) : redo(bench.session))} />
      )}
      <MapLock project={projectId} map={map.id} />
      <HeaderAside project={projectId} />
    </header>
  )
}

/** The journey of the other state is the one copied from this, or that this was copied from. */
function States({ bench, project, map, canEdit }: Omit<JourneyHeaderProps, 'projectId'>) {
  const { say, language } = useTexts()
  const journeys = [...project.maps.values()].filter(({ kind }) => kind === 'journey')
  const kin = journeys.filter((one) => one.from.includes(map.id) || map.from.includes(one.id))
  const open = (id: Id | undefined) => id && go({ name: 'map', project: bench.session.projectId, map: id, step: null })
  const make = () => {
    const given = { map: map.id, state: 'target', name: say('journey.targetName') } as const
    open(bench.act(copyMap, given)?.find((id) => bench.project().maps.has(id)))
  }
  return (
    <fieldset className="map-states" aria-label={say('map.state.label')}>
      {(['current', 'target'] as const).map((state) => {
        const there = map.state === state ? map : kin.find((one) => one.state === state)
        if (!there && !(state === 'target' && canEdit)) return null
        return (
          <button
            key={state}
            type="button"
            aria-pressed={there?.id === map.id}
            title={there ? mapTitleOf(there, project.about, language) : say('journey.makeTarget')}
            onClick={() => (there ? open(there.id) : make())}
          >
            {say(`journey.states.${state}`)}
          </button>
        )
      })}
    </fieldset>
  )
}
