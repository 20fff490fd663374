import { Button } from '@mantine/core'
import { derivedSystem, systemMap } from '@potok/model'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { createView } from '../canvas/view.ts'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { useNarrow } from '../maps/useNarrow.ts'
import { ScreenPalette } from '../palette/ScreenPalette.tsx'
import { useIsFacilitator, useIsLocked, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { type Arranging, arrangingOf } from './arranging.ts'
import { createBench, type SystemBench } from './bench.ts'
import { DerivedView } from './DerivedView.tsx'
import { addHere, takeFromProcesses } from './deeds.ts'
import { createSystemDesk } from './desk.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { systemDeeds } from './paletteDeeds.ts'
import { StakeholderGrid } from './StakeholderGrid.tsx'
import { SystemBar } from './SystemBar.tsx'
import { SystemHeader } from './SystemHeader.tsx'
import { SystemPanel } from './SystemPanel.tsx'
import { SystemSheet } from './SystemSheet.tsx'
import { SystemTable } from './SystemTable.tsx'
import { useAnalysis } from './useAnalysis.ts'
import { useSystemKeys } from './useSystemKeys.ts'
import '../figures/figures.css'
import '../maps/panel.css'
import '../maps/maps.css'
import './system.css'

/** The screen of one system map. */
export const SystemScreen = memo(function SystemScreen({ projectId, map, project }: MapScreenProps) {
  const { say } = useTexts()
  const session = useSession()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const canEdit = useMayEdit() && (isFacilitator || !isLocked)
  const isNarrow = useNarrow()
  const [desk] = useState(createSystemDesk)
  const [canvasView] = useState(createView)
  const latest = useRef({ project, canEdit, say })
  latest.current = { project, canEdit, say }
  const bench = useMemo(
    () =>
      createBench(session, map.id, desk, {
        say: (...given) => latest.current.say(...given),
        canEdit: () => latest.current.canEdit,
        project: () => latest.current.project,
      }),
    [session, map.id, desk],
  )
  const { view, selection, panelIsOpen, isPasting, typing } = useStore(
    desk,
    useShallow(({ view, selection, panelIsOpen, isPasting, typing }) => ({
      view,
      selection,
      panelIsOpen,
      isPasting,
      typing,
    })),
  )
  const shown = useMemo(() => systemMap(project, map.id)!, [project, map.id])
  const analysis = useAnalysis(shown)
  const keys = useSystemKeys(bench)
  const layout = useRef<Arranging | null>(null)
  const fit = useRef(() => {})
  const { presence } = session
  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => {
      presence.select([])
      presence.show({ screen: 'project', map: null, typing: null })
    }
  }, [presence, map.id])
  useEffect(() => presence.select([...selection]), [presence, selection])
  useEffect(() => presence.show({ typing }), [presence, typing])
  const seen = isNarrow && view === 'relations' ? 'table' : view
  const isEmpty = shown.elements.length === 0
  return (
    <div className="map-screen system-screen">
      <SystemHeader bench={bench} project={project} projectId={projectId} map={map} canEdit={canEdit} />
      <main className="system-body" data-panel={panelIsOpen && !isNarrow}>
        <div className="system-main">
          <SystemBar
            bench={bench}
            project={project}
            canEdit={canEdit}
            arrange={() => layout.current?.start()}
            stop={() => layout.current?.stop()}
            fit={() => fit.current()}
          />
          <div className="system-view">
            {seen === 'relations' && (
              <SystemSheet
                bench={bench}
                project={project}
                map={shown}
                analysis={analysis}
                view={canvasView}
                canEdit={canEdit}
                keys={keys}
                fit={fit}
                arranging={(picture) => {
                  layout.current = arrangingOf(bench, picture.suppose)
                  return layout.current
                }}
              />
            )}
            {seen === 'relations' && isEmpty && <Empty bench={bench} canEdit={canEdit} />}
            {seen === 'table' && <SystemTable bench={bench} project={project} canEdit={canEdit} />}
            {seen === 'grid' && <StakeholderGrid bench={bench} project={project} canEdit={canEdit} />}
            {seen === 'derived' && <DerivedView bench={bench} project={project} />}
            <div className="map-notice">
              <SaveNotice />
            </div>
          </div>
        </div>
        {panelIsOpen && !isNarrow && (
          <SystemPanel bench={bench} project={project} analysis={analysis} canEdit={canEdit} />
        )}
      </main>
      <ScreenPalette
        map={map.id}
        project={project}
        canEdit={canEdit}
        deeds={() => systemDeeds(bench, { arrange: () => layout.current?.start(), fit: () => fit.current() })}
      />
      {isPasting && <PasteDialog bench={bench} project={project} close={() => desk.setState({ isPasting: false })} />}
    </div>
  )
})

function Empty({ bench, canEdit }: { bench: SystemBench; canEdit: boolean }) {
  const { say } = useTexts()
  const hasProcesses = derivedSystem(bench.project(), 'current').parties.length > 0
  return (
    <section className="system-empty">
      <h2>{say('system.empty.title')}</h2>
      <p className="quiet">{say(canEdit ? 'system.empty.text' : 'system.empty.viewer')}</p>
      {canEdit && (
        <div className="row">
          {hasProcesses && <Button onClick={() => takeFromProcesses(bench)}>{say('system.bar.take')}</Button>}
          <Button variant={hasProcesses ? 'default' : 'filled'} onClick={() => addHere(bench, 'factor')}>
            {say('system.empty.first')}
          </Button>
        </div>
      )}
    </section>
  )
}
