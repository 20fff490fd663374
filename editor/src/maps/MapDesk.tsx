import { Button } from '@mantine/core'
import { copyMap, type Id, type MapRecord, type Project, processMap } from '@potok/model'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Cursors } from '../canvas/Cursors.tsx'
import { LaneHeads } from '../canvas/LaneHeads.tsx'
import type { CanvasView } from '../canvas/MapCanvas.tsx'
import { createView } from '../canvas/view.ts'
import { MapWords } from '../canvas/words/MapWords.tsx'
import { pasteTable } from '../copying/table.ts'
import { analysedMap } from '../figures/analysed.ts'
import { useGuidedSheet } from '../following/useGuidedSheet.ts'
import { SheetMenu } from '../hand/SheetMenu.tsx'
import { useGone } from '../hand/useGone.ts'
import { type ActionName, action } from '../keys/actions.ts'
import { usePastView } from '../past/pastView.ts'
import { usePastChoice } from '../past/usePastChoice.ts'
import { go } from '../routes.ts'
import { ShowHalo } from '../showing/ShowHalo.tsx'
import { ShowHeader } from '../showing/ShowHeader.tsx'
import { useIsFacilitator, useIsLocked, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { TidyBar } from '../tidying/TidyBar.tsx'
import { dropTidied, keepTidied } from '../tidying/tidying.ts'
import { createDesk, selected } from '../tools/desk.ts'
import { type Happening, handle, type Tool } from '../tools/tool.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { useIsPainted } from '../ui/useIsPainted.ts'
import { Corner } from './Corner.tsx'
import { placeToPaste } from './clipboard.ts'
import { Dialogs } from './Dialogs.tsx'
import { type Doing, doings } from './doings.ts'
import { draw, drawFirst, join, startTyping } from './drawing.ts'
import { EmptyMap } from './EmptyMap.tsx'
import { Ladder } from './Ladder.tsx'
import { laneDeeds } from './laneDeeds.ts'
import { MapHeader } from './MapHeader.tsx'
import { bringIntoView } from './moving.ts'
import { openingView } from './openingView.ts'
import { Panel } from './Panel.tsx'
import { PanelHandle } from './PanelHandle.tsx'
import { BY_HAND, type Press } from './press.ts'
import { Rail } from './Rail.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Sheet } from './Sheet.tsx'
import { useBench } from './useBench.ts'
import { useDrawnMap } from './useDrawnMap.ts'
import { useEditing } from './useEditing.ts'
import { useKeyboard } from './useKeyboard.ts'
import { useNarrow } from './useNarrow.ts'
import { keepWays, keptWays } from './ways.ts'

const ReplaceBar = onDemand(async () => (await import('../finding/ReplaceBar.tsx')).default)
const FindBar = onDemand(async () => (await import('../finding/FindBar.tsx')).default)
const TourPanel = onDemand(async () => (await import('../tour/TourPanel.tsx')).default)
const TimingsSheet = onDemand(async () => (await import('../timings/TimingsSheet.tsx')).TimingsSheet)
const Outline = onDemand(async () => (await import('./Outline.tsx')).Outline)

interface MapDeskProps {
  projectId: string
  map: MapRecord
  project: Project
  step: Id | null
  talk: boolean
}

/** The map on the person's desk: header, tools, sheet and panel around one bench. */
export const MapDesk = memo(function MapDesk({ projectId, map, project, step, talk }: MapDeskProps) {
  const { say, language } = useTexts()
  const { presence } = useSession()
  const isNarrow = useNarrow()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const mayEdit = useMayEdit() && (isFacilitator || !isLocked)
  const [asList, setAsList] = useState(true)
  const isPast = usePastView() !== null
  const [deskStore] = useState(() => createDesk({ ...keptWays(map.id), ...(isPast ? { panelIsOpen: false } : {}) }))
  useEffect(() => keepWays(map.id, deskStore), [map.id, deskStore])
  const desk = useStore(
    deskStore,
    useShallow(({ drag: _drag, ...rest }) => rest),
  )
  const canEdit = mayEdit && !isNarrow && !desk.isShown
  const stage = useRef<HTMLDivElement>(null)
  const canvas = useRef<CanvasView | null>(null)
  const [view] = useState(createView)
  const drawn = useDrawnMap(map.id, project, deskStore)
  useGuidedSheet({ map: map.id, view, canvas, isShared: !desk.chain })
  const [sheet] = useState(() => ({ drawn, view, canvas }))
  const bench = useBench(map.id, deskStore, sheet)
  usePastChoice(bench)
  const editing = useEditing(bench, project, canEdit)
  const drawnMap = useMemo(() => processMap(project, map.id), [project, map.id])
  const isHeld = useStore(deskStore, ({ drag }) => drag !== null)
  const isPainted = useIsPainted()
  /** With everything that stands round the sheet: the map is seen first. */
  const analysed = useMemo(() => (isPainted ? analysedMap(project, map.id) : null), [isPainted, project, map.id])
  const doing = useMemo(() => doings(bench), [bench])
  const deeds = useMemo(() => laneDeeds(bench), [bench])
  const run = useCallback(
    (name: ActionName, press: Press = BY_HAND) => {
      // What changes the map is done to the map as it stands, not to what is only shown.
      if (action(name).edits && name !== 'tidy' && deskStore.getState().tidying) dropTidied(bench)
      if (name === 'copy' || name === 'cut' || name === 'paste') return void document.execCommand(name)
      doing[name as Doing](press)
    },
    [doing, bench, deskStore],
  )
  useKeyboard(bench, canEdit, run)

  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => presence.show({ screen: 'project', map: null, typing: null })
  }, [presence, map.id])
  useEffect(() => presence.select([...desk.selection]), [presence, desk.selection])
  useEffect(() => presence.show({ typing: desk.typing?.step ?? null }), [presence, desk.typing])
  useGone(bench, project)

  const isBlank = useStore(drawn.store, ({ scene }) => scene.boxes.size === 0)
  const typed = useStore(drawn.store, ({ scene }) =>
    desk.typing && scene.boxes.has(desk.typing.step) ? desk.typing.step : null,
  )
  // A new step may stand beyond the edge; a box out of sight is not mounted and could not take the pen.
  useEffect(() => {
    if (!typed) return
    const lane = bench.scene().boxes.get(typed)?.laneId
    if (lane && deskStore.getState().folded.has(lane)) deeds.fold(lane)
    bringIntoView(bench, typed)
  }, [typed, bench, deeds, deskStore])

  const happen = (happened: Happening) => {
    const { tool, intent } = handle(deskStore.getState().tool, happened)
    deskStore.setState({ tool })
    if (!intent || (!canEdit && intent.do !== 'select')) return
    if (intent.do === 'add') draw(bench, intent.look, intent.at, intent.lane, intent.into)
    if (intent.do === 'connect') join(bench, intent.start, intent.end)
    if (intent.do === 'type') startTyping(bench, intent.step)
    if (intent.do === 'select') deskStore.setState(selected(deskStore.getState(), intent.ids))
  }
  const focus = useCallback(() => stage.current?.focus({ preventScroll: true }), [])
  const runHere = useCallback(
    (name: ActionName) => {
      focus()
      run(name)
    },
    [focus, run],
  )
  const showStep = useCallback(
    (id: Id) => {
      deskStore.setState({ selection: new Set([id]) })
      bringIntoView(bench, id)
      focus()
    },
    [bench, deskStore, focus],
  )
  const centre = useCallback(
    (x: number, y: number) => void canvas.current?.setCenter(x, y, { zoom: view.getState().zoom }),
    [view],
  )
  const closeFind = useCallback(() => {
    deskStore.setState({ opened: null })
    focus()
  }, [deskStore, focus])
  useLayoutEffect(() => {
    view.setState(openingView(drawn.store.getState().scene, stage.current))
  }, [drawn, view])
  const isEmpty = isBlank && canEdit
  const hint = hintOf(desk.tool)
  return (
    <div
      className="map-screen"
      data-show={desk.isShown || undefined}
      data-tour={desk.tour !== null || undefined}
      data-panel={desk.panelIsOpen && !desk.isShown}
      data-list={isNarrow && asList && desk.opened !== 'find'}
    >
      {analysed ? (
        <MapHeader
          project={project}
          projectId={projectId}
          map={map}
          analysed={analysed}
          canEdit={canEdit}
          end={desk.isShown && <ShowHeader bench={bench} />}
          run={run}
          openMap={bench.openMap}
          makeTarget={() => {
            const ids = bench.act(copyMap, { map: map.id, state: 'target', name: say('map.targetOf') })
            const made = ids?.find((id) => bench.project().maps.has(id))
            if (made) go({ name: 'map', project: projectId, map: made, step: null })
          }}
        />
      ) : (
        <header className="map-header" />
      )}
      <main className="map-body">
        {isPainted ? <Rail tool={desk.tool} canEdit={canEdit} run={run} /> : <div />}
        {isPainted && !isNarrow && <MapWords drawn={drawn} desk={deskStore} show={showStep} />}
        <div
          ref={stage}
          className="map-stage"
          data-chain={desk.chain || undefined}
          data-ladder={
            isNarrow || isEmpty || !drawnMap || desk.chain || desk.tour ? 'none' : desk.ladderIsOpen ? 'open' : 'folded'
          }
          role="application"
          aria-label={say('map.sheet', { ctrl: 'Ctrl' })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet is worked on by keys
          tabIndex={0}
        >
          <Sheet
            bench={bench}
            drawn={drawn}
            view={view}
            isPainted={isPainted}
            canEdit={canEdit && !desk.tidying}
            label={mapTitleOf(map, project.about, language)}
            happen={happen}
            focus={focus}
            write={(step, text) => editing.write('steps', step, 'text', text)}
            ready={(instance) => {
              canvas.current = instance
              if (!step) return
              deskStore.setState({ selection: new Set([step]), panel: talk ? 'comments' : 'step' })
              bringIntoView(bench, step)
            }}
          />
          {analysed && !isNarrow && !isEmpty && !desk.chain && !desk.tour && drawnMap && (
            <Ladder
              analysed={analysed}
              map={drawnMap}
              project={project}
              drawn={drawn}
              view={view}
              isOpen={desk.ladderIsOpen}
              run={run}
            />
          )}
          {isPainted && !desk.chain && <LaneHeads drawn={drawn} view={view} canEdit={canEdit} deeds={deeds} />}
          {isPainted && !desk.chain && <Cursors map={map.id} view={view} />}
          {canEdit &&
            desk.tool.name === 'select' &&
            !desk.typing &&
            !isHeld &&
            !desk.tidying &&
            desk.selection.size > 0 && (
              <div className="bar-layer">
                <SelectionBar drawn={drawn} selection={desk.selection} view={view} run={runHere} />
              </div>
            )}
          <SheetMenu bench={bench} canEdit={canEdit} run={runHere} focus={focus} />
          {desk.tidying && (
            <TidyBar
              tidying={desk.tidying}
              keep={() => {
                keepTidied(bench)
                focus()
              }}
              drop={() => {
                dropTidied(bench)
                focus()
              }}
            />
          )}
          {desk.isShown && <ShowHalo />}
          {desk.opened === 'tour' && !isNarrow && <TourPanel bench={bench} canEdit={canEdit} close={closeFind} />}
          {desk.opened === 'find' && <FindBar bench={bench} close={closeFind} />}
          {desk.opened === 'replace' && canEdit && <ReplaceBar bench={bench} close={closeFind} />}
          {hint && (
            <div className="map-hint" role="status">
              {say(hint, { enter: 'Enter' })}
            </div>
          )}
          {desk.refusal && desk.refusal.about === null && (
            <div className="map-hint" data-tone="danger" role="alert">
              {desk.refusal.words}
            </div>
          )}
          <div className="map-notice">
            <SaveNotice />
          </div>
          {isEmpty && (
            <EmptyMap
              begin={() => drawFirst(bench)}
              takeTable={(text) => pasteTable(bench, text, placeToPaste(bench))}
              openTable={() => run('table')}
              bench={bench}
              focus={focus}
            />
          )}
          {isPainted && !isEmpty && (
            <Corner bench={bench} drawn={drawn} view={view} canEdit={canEdit} run={run} centre={centre} />
          )}
        </div>
        {isNarrow && (
          <div className="narrow-head">
            <span className="quiet">{say('drawing.narrow.why')}</span>
            <Button variant="default" onClick={() => setAsList(!asList)}>
              {say(asList ? 'drawing.narrow.sheet' : 'drawing.narrow.list')}
            </Button>
          </div>
        )}
        {isNarrow && asList && desk.opened !== 'find' && (
          <Outline
            scene={drawn.store.getState().scene}
            project={project}
            show={(id) => {
              setAsList(false)
              deskStore.setState({ selection: new Set([id]) })
              requestAnimationFrame(() => bringIntoView(bench, id))
            }}
          />
        )}
        {isNarrow && !asList && (
          <TimingsSheet editing={{ ...editing, canEdit: mayEdit }} selection={[...desk.selection]} />
        )}
        {!isNarrow &&
          !desk.isShown &&
          desk.panelIsOpen &&
          (analysed ? <Panel editing={editing} analysed={analysed} /> : <aside className="panel" />)}
        {!isNarrow && !desk.isShown && <PanelHandle isOpen={desk.panelIsOpen} run={run} />}
      </main>
      {isPainted && <Dialogs bench={bench} project={project} canEdit={canEdit} run={runHere} focus={focus} />}
    </div>
  )
})

/** What to do with the tool in the hand, where that is not seen. */
function hintOf(tool: Tool): 'hand.space' | 'map.connectFrom' | 'map.connectStart' | null {
  if (tool.name === 'space') return 'hand.space'
  return tool.name !== 'connect' ? null : tool.start ? 'map.connectFrom' : 'map.connectStart'
}
