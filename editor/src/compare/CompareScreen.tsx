import { comparedPair, compareMaps, copyMap, type Id } from '@potok/model'
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { analysedMap } from '../figures/analysed.ts'
import { copied } from '../kinds/begun.ts'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { MapHeader } from '../maps/MapHeader.tsx'
import { ScreenPalette } from '../palette/ScreenPalette.tsx'
import { go } from '../routes.ts'
import { redo, undo } from '../store/act.ts'
import { useIsFacilitator, useIsLocked, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { BesideView } from './BesideView.tsx'
import { CompareBar } from './CompareBar.tsx'
import { COMPARE_VIEWS, compareDesk } from './desk.ts'
import { FateTable } from './FateTable.tsx'
import { Findings } from './Findings.tsx'
import { Legend } from './Legend.tsx'
import { NoPair } from './NoPair.tsx'
import { OverlayView } from './OverlayView.tsx'
import { shownOf } from './shown.ts'
import { useCompareKeys } from './useCompareKeys.ts'
import { WhereMinutes } from './WhereMinutes.tsx'
import { WhyPanel } from './WhyPanel.tsx'
import '../looks/looks.css'
import '../maps/maps.css'
import '../maps/narrow.css'
import './compare.css'
import './fates.css'
import './sheet/sheet.css'

/** Two maps of one process: what became of every step, where the minutes went, and who stands behind it. */
export const CompareScreen = memo(function CompareScreen({ projectId, map, project, step, other }: MapScreenProps) {
  const { say, language } = useTexts()
  const session = useSession()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const mayEdit = useMayEdit()
  const canEdit = mayEdit && (isFacilitator || !isLocked)
  const [chosen, choose] = useState<Id | null>(step)
  const [lit, light] = useState<Id | null>(null)
  const view = useStore(compareDesk, (state) => state.view)
  // What a colleague writes is seen a little later than it comes: the pen of this person goes first.
  const later = useDeferredValue(project)
  const analysed = useMemo(() => analysedMap(later, map.id), [later, map.id])
  const pair = comparedPair(later, map.id, other ?? null)
  const comparison = pair && compareMaps(later, pair.before, pair.after)
  const shown = useMemo(
    () => comparison && shownOf(comparison, later, say, language),
    [comparison, later, say, language],
  )
  const row = (chosen && shown?.byId.get(chosen)) || null
  const { presence } = session
  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => {
      presence.select([])
      presence.show({ screen: 'project', map: null, typing: null })
    }
  }, [presence, map.id])
  const at = row?.id ?? null
  useEffect(() => presence.select(at ? [at] : []), [presence, at])
  const toMap = () => go({ name: 'map', project: projectId, map: map.id, step: null })
  const close = () => {
    choose(null)
    // Whoever came from a row goes on from it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-step="${at}"]`)?.focus())
  }
  const seen = { chosen: at, choose, lit, light }
  useCompareKeys({ close: row ? close : null, toMap })
  const makeTarget = (from: Id) => {
    const made = copied(session, { map: from, state: 'target', name: say('map.targetOf') })
    if (made) go({ name: 'map', project: projectId, map: made, step: null })
  }
  return (
    <div className="map-screen compare-screen">
      <MapHeader
        project={project}
        projectId={projectId}
        map={map}
        analysed={analysed}
        canEdit={canEdit}
        isComparing
        end={null}
        run={(name) => void (name === 'redo' ? redo : undo)(session)}
        openMap={(id) => go({ name: 'map', project: projectId, map: id, step: null })}
        makeTarget={() => makeTarget(map.id)}
      />
      <main className="compare-main">
        {pair && <CompareBar project={later} projectId={projectId} map={map.id} pair={pair} step={at} />}
        {shown ? (
          <div className="compare-body">
            <div className="compare-view">
              <Legend shown={shown} />
              {view === 'overlay' && <OverlayView shown={shown} {...seen} />}
              {view === 'beside' && <BesideView shown={shown} {...seen} />}
              {view === 'table' && <FateTable shown={shown} chosen={row?.id ?? null} choose={choose} />}
            </div>
            <aside className="compare-aside" aria-label={say('compare.title')}>
              {row && <WhyPanel row={row} shown={shown} projectId={projectId} canEdit={canEdit} close={close} />}
              <WhereMinutes shown={shown} projectId={projectId} />
              <Findings shown={shown} choose={choose} />
            </aside>
          </div>
        ) : (
          <NoPair map={map} projectId={projectId} canEdit={canEdit} make={() => makeTarget(map.id)} />
        )}
        <div className="map-notice">
          <SaveNotice />
        </div>
      </main>
      <ScreenPalette
        map={map.id}
        project={project}
        canEdit={canEdit}
        deeds={() => [
          ...COMPARE_VIEWS.map((one) => ({
            words: `compare.views.${one}` as const,
            run: () => compareDesk.setState({ view: one }),
          })),
          { words: 'compare.toMap' as const, hint: 'Shift+C', run: toMap },
        ]}
      />
    </div>
  )
})
