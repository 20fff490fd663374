import type { Laid } from '@potok/model'
import { journeyGrid } from '@potok/model'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useOpenTalk } from '../comments/useTalk.ts'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { useNarrow } from '../maps/useNarrow.ts'
import { ScreenPalette } from '../palette/ScreenPalette.tsx'
import { useIsFacilitator, useIsLocked, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { createBench } from './bench.ts'
import { createJourneyDesk, STAGES } from './desk.ts'
import { JourneyBar } from './JourneyBar.tsx'
import { JourneyHeader } from './JourneyHeader.tsx'
import { JourneyPanel } from './JourneyPanel.tsx'
import { JourneySheet } from './JourneySheet.tsx'
import { JourneyTable } from './JourneyTable.tsx'
import { keptFrom } from './keptFrom.ts'
import { laidOut } from './layout.ts'
import { PersonaStrip } from './PersonaStrip.tsx'
import { journeyDeeds } from './paletteDeeds.ts'
import { useGonePersonas } from './useGonePersonas.ts'
import { useGoneSpot } from './useGoneSpot.ts'
import '../looks/looks.css'
import '../figures/figures.css'
import '../maps/panel.css'
import '../maps/maps.css'
import '../maps/narrow.css'
import '../research/research.css'
import './journey.css'
import './curves.css'
import './parts.css'

const PersonasView = onDemand(async () => (await import('./PersonasView.tsx')).PersonasView)

/** The screen of one journey map. */
export const JourneyScreen = memo(function JourneyScreen({ projectId, map, project, step }: MapScreenProps) {
  const { say, language } = useTexts()
  const session = useSession()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const canEdit = useMayEdit() && (isFacilitator || !isLocked)
  const isNarrow = useNarrow()
  // On a narrow screen the panel comes when something is opened.
  const [desk] = useState(() => createJourneyDesk({ panelIsOpen: !isNarrow }))
  const discuss = useOpenTalk()
  const latest = useRef({ project, canEdit, say, discuss })
  latest.current = { project, canEdit, say, discuss }
  const bench = useMemo(
    () =>
      createBench(session, map.id, desk, {
        say: (...given) => latest.current.say(...given),
        canEdit: () => latest.current.canEdit,
        discuss: (place) => latest.current.discuss(place),
        project: () => latest.current.project,
      }),
    [session, map.id, desk],
  )
  const { view, spot, pen, panelIsOpen } = useStore(
    desk,
    useShallow(({ view, spot, pen, panelIsOpen }) => ({ view, spot, pen, panelIsOpen })),
  )
  const grid = journeyGrid(project, map.id)!
  const last = useRef<Laid | null>(null)
  const laid = useMemo(() => {
    last.current = keptFrom(
      last.current,
      laidOut({ project, grid, say, language }, view === 'blueprint' ? view : 'journey'),
    )
    return last.current
  }, [project, grid, say, language, view])
  // The sheet answers the keys first; the panel may follow a little later.
  const later = useDeferredValue(project)
  const { presence } = session
  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => {
      presence.select([])
      presence.show({ screen: 'project', map: null, typing: null })
    }
  }, [presence, map.id])
  useEffect(() => presence.select(spot?.step ? [spot.row, spot.step] : []), [presence, spot])
  useEffect(() => presence.show({ typing: pen?.id ?? null }), [presence, pen])
  useEffect(() => {
    if (step) desk.setState({ spot: { row: STAGES, step } })
  }, [desk, step])
  useGoneSpot(bench, project)
  useGonePersonas(bench, project)
  const asTable = view === 'table' || isNarrow
  return (
    <div className="map-screen journey-screen">
      <JourneyHeader bench={bench} project={project} projectId={projectId} map={map} canEdit={canEdit} />
      <main className="journey-body" data-narrow={isNarrow || undefined}>
        <div className="journey-main">
          <PersonaStrip bench={bench} project={project} canEdit={canEdit} />
          <JourneyBar bench={bench} canEdit={canEdit} />
          {view === 'personas' ? (
            <PersonasView bench={bench} project={project} laid={laid} />
          ) : asTable ? (
            <JourneyTable bench={bench} laid={laid} project={project} />
          ) : (
            <JourneySheet bench={bench} project={project} laid={laid} canEdit={canEdit} />
          )}
          <div className="map-notice">
            <SaveNotice />
          </div>
        </div>
        {panelIsOpen && <JourneyPanel bench={bench} project={later} canEdit={canEdit} />}
      </main>
      <ScreenPalette map={map.id} project={project} canEdit={canEdit} deeds={() => journeyDeeds(bench)} />
    </div>
  )
})
