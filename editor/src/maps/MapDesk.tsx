import { Button } from '@mantine/core'
import { copyMap, type Id, type MapRecord, type Project, processMap, setFields } from '@potok/model'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Cursors } from '../canvas/Cursors.tsx'
import { LaneHeads } from '../canvas/LaneHeads.tsx'
import { MapCanvas } from '../canvas/MapCanvas.tsx'
import { Minimap } from '../canvas/Minimap.tsx'
import { laneAt } from '../canvas/picture.ts'
import { usePicture } from '../canvas/usePicture.ts'
import { analysedMap } from '../figures/analysed.ts'
import type { ActionName } from '../keys/actions.ts'
import { HelpPanel } from '../keys/HelpPanel.tsx'
import { nearnessAt } from '../looks/look.ts'
import { go } from '../routes.ts'
import { useIsFacilitator, useIsLocked, useMayEdit, useOthers, useSession } from '../store/SessionScope.tsx'
import { TimingsSheet } from '../timings/TimingsSheet.tsx'
import { createDesk, selected, withoutGone } from '../tools/desk.ts'
import { type Happening, handle } from '../tools/tool.ts'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Corner } from './Corner.tsx'
import { placeToPaste } from './clipboard.ts'
import { type Doing, doings } from './doings.ts'
import { addNamedLane, draw, drawFirst, finishTyping, join, startTyping } from './drawing.ts'
import { EmptyMap } from './EmptyMap.tsx'
import { HeaderAside } from './HeaderAside.tsx'
import { Ladder } from './Ladder.tsx'
import { MapHeader } from './MapHeader.tsx'
import { bringIntoView, moveBy } from './moving.ts'
import { Outline } from './Outline.tsx'
import { openingView } from './openingView.ts'
import { Panel } from './Panel.tsx'
import { PanelHandle } from './PanelHandle.tsx'
import { Pen } from './Pen.tsx'
import { Rail } from './Rail.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TableDialog } from './TableDialog.tsx'
import { pasteTable } from './table.ts'
import { type Latest, useBench } from './useBench.ts'
import { useDragging } from './useDragging.ts'
import { useDrawn } from './useDrawn.ts'
import { useEditing } from './useEditing.ts'
import { useKeyboard } from './useKeyboard.ts'
import { useNarrow } from './useNarrow.ts'
import { useUndo } from './useUndo.ts'

interface MapDeskProps {
  projectId: string
  map: MapRecord
  project: Project
  step: Id | null
}

/** The map on the person's desk: header, tools, sheet and panel around one bench. */
export function MapDesk({ projectId, map, project, step }: MapDeskProps) {
  const { say, language } = useTexts()
  const { presence } = useSession()
  const isNarrow = useNarrow()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const mayEdit = useMayEdit() && (isFacilitator || !isLocked)
  const canEdit = mayEdit && !isNarrow
  const [asList, setAsList] = useState(true)
  const people = useOthers()
  const [deskStore] = useState(createDesk)
  const desk = useStore(deskStore)
  const [viewport, setViewport] = useState({ x: 0, y: 0, zoom: 1 })
  const stage = useRef<HTMLDivElement>(null)

  const here = useMemo(() => people.filter((one) => one.map === map.id), [people, map.id])
  const drags = useDragging(desk.drag, here)
  const picture = usePicture(project, map.id, drags, language)
  const latest = useRef<Latest>({ project, picture, view: null })
  latest.current.project = project
  latest.current.picture = picture
  const bench = useBench(map.id, deskStore, latest)
  const editing = useEditing(bench, project, canEdit)
  const drawnMap = useMemo(() => processMap(project, map.id), [project, map.id])
  const analysed = useMemo(() => analysedMap(project, map.id), [project, map.id])
  const { canUndo, canRedo } = useUndo()
  const doing = useMemo(() => doings(bench), [bench])
  const run = useCallback(
    (name: ActionName, press = { altKey: false, shiftKey: false }) => {
      if (name === 'copy' || name === 'cut' || name === 'paste') return void document.execCommand(name)
      doing[name as Doing](press)
    },
    [doing],
  )
  useKeyboard(bench, canEdit, run)

  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => presence.show({ screen: 'project', map: null, typing: null })
  }, [presence, map.id])
  useEffect(() => presence.select([...desk.selection]), [presence, desk.selection])
  useEffect(() => presence.show({ typing: desk.typing?.step ?? null }), [presence, desk.typing])
  useEffect(() => {
    const gone = withoutGone(deskStore.getState(), (id) => project.steps.has(id) || project.flows.has(id))
    if (gone) deskStore.setState(gone)
  }, [project, deskStore])

  const typed = desk.typing && picture.boxes.has(desk.typing.step) ? desk.typing.step : null
  // A new step may stand beyond the edge; a box out of sight is not mounted and could not take the pen.
  useEffect(() => {
    if (typed) bringIntoView(bench, typed)
  }, [typed, bench])

  const nearness = nearnessAt(viewport.zoom)
  const { nodes, edges } = useDrawn({
    picture,
    project,
    map: map.id,
    desk,
    people: here,
    nearness,
    canEdit,
    penOf: (typed) => (
      <Pen
        text={typed.text}
        look={typed.look}
        write={(text) => editing.write('steps', typed.id, 'text', text)}
        done={(how, text) => {
          finishTyping(bench, how, text)
          if (!deskStore.getState().typing) stage.current?.focus({ preventScroll: true })
        }}
      />
    ),
  })

  const happen = (happened: Happening) => {
    const { tool, intent } = handle(deskStore.getState().tool, happened)
    deskStore.setState({ tool })
    if (!intent || (!canEdit && intent.do !== 'select')) return
    if (intent.do === 'add') draw(bench, intent.look, intent.at, intent.lane)
    if (intent.do === 'connect') join(bench, intent.start, intent.end)
    if (intent.do === 'type') startTyping(bench, intent.step)
    if (intent.do === 'select') deskStore.setState(selected(deskStore.getState(), intent.ids))
  }
  const chosen = [...desk.selection].flatMap((id) => project.steps.get(id) ?? [])
  const runHere = (name: ActionName) => {
    stage.current?.focus({ preventScroll: true })
    run(name)
  }
  const participantOf = (lane: Id) => project.participants.get(project.lanes.get(lane)?.participant ?? '') ?? null
  const isEmpty = picture.boxes.size === 0 && canEdit
  const sheet = stage.current?.getBoundingClientRect()
  const seen = {
    x: -viewport.x / viewport.zoom,
    y: -viewport.y / viewport.zoom,
    width: ((sheet?.width ?? 1000) - 124) / viewport.zoom,
    height: (sheet?.height ?? 700) / viewport.zoom,
  }
  const hint = desk.tool.name !== 'connect' ? null : say(desk.tool.start ? 'map.connectFrom' : 'map.connectStart')
  return (
    <div className="map-screen" data-panel={desk.panelIsOpen} data-list={isNarrow && asList}>
      <MapHeader
        project={project}
        projectId={projectId}
        map={map}
        analysed={analysed}
        canEdit={canEdit}
        canUndo={canUndo}
        canRedo={canRedo}
        aside={<HeaderAside project={projectId} map={map.id} />}
        run={run}
        openMap={(id) => go({ name: 'map', project: projectId, map: id, step: null })}
        makeTarget={() => {
          const ids = bench.act(copyMap, { map: map.id, state: 'target', name: say('map.targetOf') })
          const made = ids?.find((id) => bench.project().maps.has(id))
          if (made) go({ name: 'map', project: projectId, map: made, step: null })
        }}
      />
      <main className="map-body">
        <Rail tool={desk.tool} canEdit={canEdit} run={run} />
        <div
          ref={stage}
          className="map-stage"
          data-ladder={isNarrow || isEmpty || !drawnMap ? 'none' : desk.ladderIsOpen ? 'open' : 'folded'}
          role="application"
          aria-label={say('map.sheet', { ctrl: 'Ctrl' })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet is worked on by keys
          tabIndex={0}
        >
          <MapCanvas
            picture={picture}
            nodes={nodes}
            edges={edges}
            tool={desk.tool}
            canEdit={canEdit}
            label={map.name}
            select={(ids) => deskStore.setState(selected(deskStore.getState(), ids))}
            clickSheet={(at, clicks) => {
              stage.current?.focus({ preventScroll: true })
              happen({ what: 'sheet', at, lane: laneAt(picture.lanes, at[1])?.id ?? null, clicks })
            }}
            clickStep={(id, clicks) => {
              if (deskStore.getState().typing?.step !== id) stage.current?.focus({ preventScroll: true })
              happen({ what: 'step', step: id, clicks })
            }}
            connect={(start, end) => join(bench, start, end)}
            drag={(ids, dx, dy) => {
              deskStore.setState({ drag: { ids, dx, dy } })
              presence.drag({ ids, dx, dy })
            }}
            drop={() => {
              const { drag } = deskStore.getState()
              presence.drag(null)
              deskStore.setState({ drag: null })
              if (drag) moveBy(bench, drag.ids, drag.dx, drag.dy)
            }}
            point={presence.point.bind(presence)}
            ready={(view) => {
              latest.current.view = view
              void view.setViewport(openingView(picture, stage.current))
              if (step) {
                deskStore.setState({ selection: new Set([step]), panel: 'step' })
                bringIntoView(bench, step)
              }
            }}
            moved={setViewport}
          />
          {!isNarrow && !isEmpty && drawnMap && (
            <Ladder
              analysed={analysed}
              map={drawnMap}
              project={project}
              picture={picture}
              viewport={viewport}
              isOpen={desk.ladderIsOpen}
              turn={() => run('ladder')}
            />
          )}
          <LaneHeads
            lanes={picture.lanes}
            participantOf={participantOf}
            viewport={viewport}
            canEdit={canEdit}
            rename={(lane, name) => {
              const participant = participantOf(lane)
              if (participant) bench.act(setFields, { noun: 'participants', id: participant.id, fields: { name } })
            }}
            add={() => addNamedLane(bench, say('map.lanes.first'))}
          />
          <Cursors people={here} viewport={viewport} />
          {canEdit && desk.tool.name === 'select' && !desk.typing && !desk.drag && chosen.length > 0 && (
            <div className="bar-layer">
              <SelectionBar picture={picture} steps={chosen} viewport={viewport} run={runHere} />
            </div>
          )}
          {hint && (
            <div className="map-hint" role="status">
              {hint}
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
              takeTable={(text) => pasteTable(bench, text, [16, 8])}
              openTable={() => run('table')}
            />
          )}
          {!isEmpty && (
            <Corner zoom={viewport.zoom} run={run}>
              <Minimap
                picture={picture}
                steps={project.steps}
                seen={seen}
                centre={(x, y) => void latest.current.view?.setCenter(x, y, { zoom: viewport.zoom })}
              />
            </Corner>
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
        {isNarrow && asList && (
          <Outline
            picture={picture}
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
        {!isNarrow && desk.panelIsOpen && <Panel editing={editing} analysed={analysed} />}
        {!isNarrow && <PanelHandle isOpen={desk.panelIsOpen} turn={() => run('panel')} />}
      </main>
      {desk.tableIsOpen && (
        <TableDialog
          take={(text) => pasteTable(bench, text, placeToPaste(bench))}
          close={() => deskStore.setState({ tableIsOpen: false })}
        />
      )}
      {desk.helpIsOpen && <HelpPanel close={() => deskStore.setState({ helpIsOpen: false })} />}
    </div>
  )
}
