import type { MapRecord, Project } from '@potok/model'
import { HeaderAside } from '../maps/HeaderAside.tsx'
import { MapLock } from '../maps/MapLock.tsx'
import { MapName } from '../maps/MapName.tsx'
import { UndoButtons } from '../maps/UndoButtons.tsx'
import { redo, undo } from '../store/act.ts'
import { Go } from '../ui/Go.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf, titleOf } from '../ui/titleOf.ts'
import type { SystemBench } from './bench.ts'

interface SystemHeaderProps {
  bench: SystemBench
  project: Project
  projectId: string
  map: MapRecord
  canEdit: boolean
}

/** Where am I, is my work safe, who is here. */
export function SystemHeader({ bench, project, projectId, map, canEdit }: SystemHeaderProps) {
  const { say, language } = useTexts()
  const home = { name: 'project', project: projectId, part: 'overview' } as const
  return (
    <header className="map-header">
      <Go to={home} className="map-home" label={say('map.back')}>
        <Mark />
      </Go>
      <div className="map-names">
        <Go to={home}>{titleOf(project.about, language) || say('map.back')}</Go>
        <MapName map={map} name={mapTitleOf(map, project.about, language) || say('system.map')} canEdit={canEdit} />
      </div>
      <span className="system-gap" />
      {canEdit && (
        <UndoButtons group="system" run={(name) => (name === 'undo' ? undo(bench.session) : redo(bench.session))} />
      )}
      <MapLock project={projectId} map={map.id} />
      <HeaderAside project={projectId} map={map.id} />
    </header>
  )
}
