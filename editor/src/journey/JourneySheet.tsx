import type { Id, Project } from '@potok/model'
import { COLUMN_WIDTH, HEAD_WIDTH, type Laid, STAGE_HEIGHT } from '@potok/model'
import { type ClipboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useOthers } from '../store/SessionScope.tsx'
import { type Language, useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { copiedText, pasteText } from './clipboard.ts'
import { clearHere } from './deeds.ts'
import { STAGES, ZOOMS } from './desk.ts'
import { EmotionCurves } from './EmotionCurves.tsx'
import { cellId } from './GridCell.tsx'
import { GridRow, penText } from './GridRow.tsx'
import { pastePicture } from './pictures.ts'
import { StageRow } from './StageRow.tsx'
import { useJourneyKeys } from './useJourneyKeys.ts'
import { useWindow } from './useWindow.ts'

interface JourneyGridProps {
  bench: JourneyBench
  project: Project
  laid: Laid
  canEdit: boolean
}

/** The sheet of stages, steps and rows: one grid for eye, keys and ear, of which only what is in sight is in the page. */
export const JourneySheet = memo(function JourneySheet({ bench, project, laid, canEdit }: JourneyGridProps) {
  const { say, language } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const { zoom, spot, corner, pen } = useStore(
    bench.desk,
    useShallow(({ zoom, spot, corner, pen }) => ({ zoom, spot, corner, pen })),
  )
  const sight = useWindow(box, zoom)
  const keys = useJourneyKeys(bench)
  const others = useOthers()
  const here = useMemo(() => others.filter(({ map }) => map === bench.map), [others, bench.map])
  useEffect(() => {
    if (box.current && spot) reveal(box.current, laid, corner ?? spot, zoom)
  }, [spot, corner, laid, zoom])
  // The keys come back to the sheet when the pen is put down.
  const hadPen = useRef(false)
  useEffect(() => {
    if (hadPen.current && !pen && (document.activeElement === document.body || !document.activeElement))
      box.current?.focus()
    hadPen.current = pen !== null
  }, [pen])
  useWheelZoom(box, bench)
  const chosen = useMemo(() => chosenOf(laid, spot, corner), [laid, spot, corner])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot be left out where they are out of sight
    <div
      ref={box}
      className="journey-grid"
      role="grid"
      aria-label={say('journey.grid', { enter: 'Enter', shift: 'Shift' })}
      aria-rowcount={laid.rows.length + 1}
      aria-colcount={laid.steps.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={spot && !pen ? cellId(spot) : undefined}
      tabIndex={0}
      onFocus={() => {
        const [row] = laid.rows
        if (!bench.desk.getState().spot && row)
          bench.desk.setState({ spot: { row: row.id, step: laid.steps[0] ?? null } })
      }}
      onKeyDown={keys}
      onCopy={(event) => copy(bench, event, language)}
      onCut={(event) => copy(bench, event, language) && clearHere(bench)}
      onPaste={(event) => {
        if (bench.desk.getState().pen) return
        event.preventDefault()
        const [picture] = event.clipboardData.files
        if (picture) void pastePicture(bench, picture)
        else pasteText(bench, event.clipboardData.getData('text/plain'))
      }}
    >
      <div className="journey-sheet" style={{ width: laid.width, height: laid.height, zoom }}>
        <StageRow bench={bench} project={project} laid={laid} sight={sight} spot={spot} pen={pen} others={here} />
        {laid.rows.map((row, at) =>
          row.y + row.height < sight.top || row.y > sight.bottom ? null : (
            <GridRow
              key={row.id}
              bench={bench}
              steps={laid.steps}
              width={laid.width}
              row={row}
              at={at}
              from={Math.floor((sight.left - HEAD_WIDTH) / COLUMN_WIDTH)}
              to={Math.ceil((sight.right - HEAD_WIDTH) / COLUMN_WIDTH)}
              here={spot?.row === row.id ? spot.step : undefined}
              chosen={chosen?.rows.has(row.id) ? chosen.steps : null}
              pen={pen?.spot.row === row.id ? pen : null}
              text={pen?.spot.row === row.id ? penText(project, pen) : ''}
              others={here}
            >
              {row.sort === 'emotions' && <EmotionCurves bench={bench} project={project} canEdit={canEdit} />}
            </GridRow>
          ),
        )}
      </div>
    </div>
  )
})

function copy(bench: JourneyBench, event: ClipboardEvent, language: Language): boolean {
  if (bench.desk.getState().pen) return false
  const text = copiedText(bench, language)
  if (text === null) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
  return true
}

function chosenOf(laid: Laid, spot: { row: Id; step: Id | null } | null, corner: typeof spot) {
  if (!spot || !corner) return null
  const between = <T,>(all: readonly T[], a: number, b: number) =>
    all.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1)
  const rows = between(
    laid.rows.map(({ id }) => id),
    laid.rows.findIndex(({ id }) => id === spot.row),
    laid.rows.findIndex(({ id }) => id === corner.row),
  )
  const steps = between(laid.steps, laid.steps.indexOf(spot.step ?? ''), laid.steps.indexOf(corner.step ?? ''))
  return { rows: new Set(rows), steps: new Set(steps) }
}

/** Brings a spot into the part that the heads do not cover. */
function reveal(box: HTMLElement, laid: Laid, spot: { row: Id; step: Id | null }, zoom: number): void {
  const row = laid.rows.find(({ id }) => id === spot.row)
  const at = laid.steps.indexOf(spot.step ?? '')
  const into = (low: number, high: number, from: number, size: number, head: number) => {
    if (low < from + head) return Math.max(0, low - head)
    return high > from + size ? high - size : from
  }
  if (row && spot.row !== STAGES)
    box.scrollTop = into(
      row.y * zoom,
      (row.y + row.height) * zoom,
      box.scrollTop,
      box.clientHeight,
      STAGE_HEIGHT * zoom,
    )
  if (at === -1) return
  const left = (HEAD_WIDTH + at * COLUMN_WIDTH) * zoom
  box.scrollLeft = into(left, left + COLUMN_WIDTH * zoom, box.scrollLeft, box.clientWidth, HEAD_WIDTH * zoom)
}

/** Ctrl and the wheel, as on the map of a process; dragging with the middle button is the browser's own scrolling. */
function useWheelZoom(box: React.RefObject<HTMLElement | null>, bench: JourneyBench): void {
  useEffect(() => {
    const element = box.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { zoom } = bench.desk.getState()
      const most = ZOOMS.at(-1) ?? 2
      bench.desk.setState({ zoom: Math.max(ZOOMS[0], Math.min(most, zoom * Math.exp(-event.deltaY / 500))) })
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [box, bench])
}
