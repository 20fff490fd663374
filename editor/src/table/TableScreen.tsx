import { copyMap, type Id, type Table, writeTable } from '@potok/model'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useOpenTalk } from '../comments/useTalk.ts'
import { analysedMap } from '../figures/analysed.ts'
import type { MapScreenProps } from '../kinds/kindOfMap.ts'
import { MapHeader } from '../maps/MapHeader.tsx'
import { ScreenPalette } from '../palette/ScreenPalette.tsx'
import { go } from '../routes.ts'
import { redo, undo } from '../store/act.ts'
import { useIsFacilitator, useIsLocked, useMayEdit, useSession } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { createBench } from './bench.ts'
import { insertRow, removeRows } from './deeds.ts'
import { createTableDesk, NEW_ROW } from './desk.ts'
import { Grid } from './Grid.tsx'
import { TableBar } from './TableBar.tsx'
import { TableFoot } from './TableFoot.tsx'
import '../looks/looks.css'
import '../figures/figures.css'
import '../maps/maps.css'
import { tableHere } from './tableHere.ts'
import './table.css'

const PasteTable = onDemand(async () => (await import('./PasteTable.tsx')).PasteTable)

/** The map of a process as a table: the same steps, typed like a spreadsheet. */
export const TableScreen = memo(function TableScreen({ projectId, map, project, step }: MapScreenProps) {
  const texts = useTexts()
  const { say, language } = texts
  const session = useSession()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map.id)
  const canEdit = useMayEdit() && (isFacilitator || !isLocked)
  const [desk] = useState(createTableDesk)
  const discuss = useOpenTalk()
  const latest = useRef({ project, canEdit, texts, discuss })
  latest.current = { project, canEdit, texts, discuss }
  const bench = useMemo(
    () =>
      createBench(session, map.id, desk, {
        say: (...given) => latest.current.texts.say(...given),
        has: (key) => latest.current.texts.has(key),
        language: () => latest.current.texts.language,
        canEdit: () => latest.current.canEdit,
        discuss: (place) => latest.current.discuss(place),
        project: () => latest.current.project,
      }),
    [session, map.id, desk],
  )
  const table = tableHere(project, map.id, language)!
  // What was typed is seen first; the figures may follow a little later.
  const later = useDeferredValue(project)
  const analysed = useMemo(() => analysedMap(later, map.id), [later, map.id])
  const pasting = useStore(desk, (state) => state.pasting)
  const row = useStore(desk, ({ spot }) => spot?.row ?? null)
  const isTyping = useStore(desk, ({ pen }) => pen !== null)
  const { presence } = session
  useEffect(() => {
    presence.show({ screen: 'map', map: map.id })
    return () => {
      presence.select([])
      presence.show({ screen: 'project', map: null, typing: null })
    }
  }, [presence, map.id])
  const standsIn = row && row !== NEW_ROW ? row : null
  useEffect(() => presence.select(standsIn ? [standsIn] : []), [presence, standsIn])
  useEffect(() => presence.show({ typing: isTyping ? standsIn : null }), [presence, isTyping, standsIn])
  useEffect(() => {
    if (step) desk.setState({ spot: { row: step, column: 'text' } })
  }, [desk, step])
  useGoneRow(bench, table, canEdit)
  const openMap = (id: Id) => go({ name: 'map', project: projectId, map: id, step: null, view: 'table' })
  return (
    <div className="map-screen table-screen">
      <MapHeader
        project={project}
        projectId={projectId}
        map={map}
        analysed={analysed}
        canEdit={canEdit}
        end={null}
        run={(name) => void (name === 'redo' ? redo : undo)(session)}
        openMap={openMap}
        makeTarget={() => {
          const done = bench.act(copyMap, { map: map.id, state: 'target', name: say('map.targetOf') })
          const made = done.ok && done.value.find((id) => bench.project().maps.has(id))
          if (made) openMap(made)
        }}
      />
      <main className="table-main">
        <TableBar bench={bench} canEdit={canEdit} />
        <Grid bench={bench} project={project} table={table} canEdit={canEdit} />
        <TableFoot bench={bench} project={project} table={table} analysed={analysed} />
        <div className="map-notice">
          <SaveNotice />
        </div>
      </main>
      {pasting !== null && canEdit && (
        <PasteTable
          project={project}
          map={map.id}
          {...(standsIn ? { after: standsIn } : {})}
          given={pasting}
          write={(rows) => {
            const done = bench.act(writeTable, { map: map.id, rows })
            const [first] = done.ok ? done.value : []
            if (first) desk.setState({ spot: { row: first, column: 'text' }, corner: null })
            return done.ok
          }}
          close={() => desk.setState({ pasting: null })}
        />
      )}
      <ScreenPalette
        map={map.id}
        project={project}
        canEdit={canEdit}
        deeds={() => [
          { words: 'table.insert', hint: 'Insert', run: () => insertRow(bench) },
          { words: 'table.remove', hint: 'Ctrl+−', run: () => removeRows(bench) },
          { words: 'table.paste', run: () => desk.setState({ pasting: '' }) },
        ]}
      />
    </div>
  )
})

/** A row that a colleague took off is let go of; the spot goes to the nearest that is left. */
function useGoneRow(bench: ReturnType<typeof createBench>, table: Table, canEdit: boolean): void {
  const before = useRef(table)
  useEffect(() => {
    const { spot, pen } = bench.desk.getState()
    const was = before.current
    before.current = table
    if (!spot || spot.row === NEW_ROW || table.byStep.has(spot.row)) return
    const at = was.rows.findIndex(({ step }) => step.id === spot.row)
    if (at === -1 && !was.byStep.has(spot.row)) return
    const next = table.rows[Math.min(at, table.rows.length - 1)]?.step.id ?? (canEdit ? NEW_ROW : null)
    // The pen itself tells what becomes of its words.
    if (pen) bench.desk.setState({ pen: null })
    bench.desk.setState({ spot: next ? { row: next, column: spot.column } : null, corner: null })
  }, [bench, table, canEdit])
}
