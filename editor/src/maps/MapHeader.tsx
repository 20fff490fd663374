import { type Id, type MapRecord, mapOfState, type Project } from '@potok/model'
import type { ReactNode } from 'react'
import type { Analysed } from '../figures/analysed.ts'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { usePastView } from '../past/pastView.ts'
import { addressOf, go } from '../routes.ts'
import { Mark } from '../ui/Mark.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf, titleOf } from '../ui/titleOf.ts'
import { HeaderAside } from './HeaderAside.tsx'
import { LeadBox } from './LeadBox.tsx'
import { MapLock } from './MapLock.tsx'
import { MapName } from './MapName.tsx'
import { UndoButtons } from './UndoButtons.tsx'

export interface MapHeaderProps {
  project: Project
  projectId: string
  map: MapRecord
  analysed: Analysed
  canEdit: boolean
  run(name: ActionName): void
  openMap(map: Id): void
  makeTarget(): void
  /** The comparison is open instead of one of the maps. */
  isComparing?: boolean
  /** The way out of what the screen is in just now. */
  end: ReactNode
}

export function MapHeader(props: MapHeaderProps) {
  const { project, projectId, map, analysed, canEdit, run } = props
  const { say, language } = useTexts()
  const home = { name: 'project', project: projectId, part: 'overview' } as const
  const follow = (event: React.MouseEvent) => {
    event.preventDefault()
    go(home)
  }
  const title = titleOf(project.about, language)
  const name = mapTitleOf(map, project.about, language) || say('map.untitled')
  const isAlone = name === title
  return (
    <header className="map-header">
      <a className="map-home" href={addressOf(home)} onClick={follow} aria-label={say('map.back')}>
        <Mark />
      </a>
      <div className="map-names">
        {!isAlone && (
          <a className="link" href={addressOf(home)} onClick={follow} title={title}>
            {title || say('map.back')}
          </a>
        )}
        <MapName map={map} name={name} isAlone={isAlone} canEdit={canEdit} />
      </div>
      <MapStates {...props} />
      <LeadBox analysed={analysed} settings={project.settings} />
      {canEdit && <UndoButtons run={run} />}
      <MapLock project={projectId} map={map.id} />
      <HeaderAside project={projectId} map={map.id} />
      {props.end}
    </header>
  )
}

/** Current, target and both compared: a click opens the other map; where there is no target yet, it is made from this one. */
function MapStates(props: MapHeaderProps) {
  const { project, projectId, map, canEdit, isComparing = false, openMap, makeTarget } = props
  const { say, language } = useTexts()
  // What is compared is today's: in the past it would lead out of it.
  const isPast = usePastView() !== null
  const states = (['current', 'target'] as const).map((state) => ({
    state,
    there: map.state === state ? map : mapOfState(project, state),
  }))
  return (
    <fieldset className="map-states" aria-label={say('map.state.label')}>
      {states.map(({ state, there }) => {
        if (!there && !(state === 'target' && canEdit)) return null
        return (
          <button
            key={state}
            type="button"
            aria-pressed={!isComparing && there?.id === map.id}
            title={there ? mapTitleOf(there, project.about, language) : say('map.makeTarget')}
            onClick={() => (there ? openMap(there.id) : makeTarget())}
          >
            {say(`map.state.${state}`)}
          </button>
        )
      })}
      {!isPast && (
        <button
          type="button"
          aria-pressed={isComparing}
          title={`${say('map.actions.compare')}  ${keyLabel(action('compare').keys[0] ?? '', language)}`}
          onClick={() => go({ name: 'map', project: projectId, map: map.id, step: null, view: 'compare' })}
        >
          {say('map.state.comparison')}
        </button>
      )}
    </fieldset>
  )
}
