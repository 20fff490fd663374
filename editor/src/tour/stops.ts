import { type Bookmark, type Id, type Project, type Rect, shownBy, tourOf } from '@potok/model'
import { frameOf } from '../canvas/places.ts'
import { lightFound } from '../finding/found.ts'
import type { Bench } from '../maps/bench.ts'
import { turnShow } from '../showing/turnShow.ts'
import type { Language } from '../ui/texts/texts.ts'

const MOST_ZOOM = 2.5
const AIR = 0.12

const stopsOf = (bench: Bench): Bookmark[] => tourOf(bench.project(), bench.map)

/** What a bookmark is called; one without a title by what it shows first. */
export function stopTitle(stop: Bookmark, project: Project, language: Language): string {
  const own = (language === 'en' && stop.titleEn) || stop.title
  if (own) return own
  const [first] = shownBy(project, stop).elements
  const step = project.steps.get(first ?? '')
  return (language === 'en' && step?.textEn) || step?.text || ''
}

/** The part of the sheet that a bookmark shows. */
function partOf(bench: Bench, elements: readonly Id[], frame: Bookmark['frame']): Rect | null {
  const { boxes, flows, groups } = bench.scene()
  const boxOf = (id: Id | undefined) => boxes.get(id ?? '') ?? []
  const shown = elements.flatMap((id) => {
    const flow = flows.get(id)
    const inLane = [...boxes.values()].filter(({ laneId }) => laneId === id)
    return [...[id, flow?.start, flow?.end].flatMap(boxOf), ...inLane]
  })
  if (shown.length > 0) return frameOf(shown)
  if (!frame || bench.scene().chain) return frameOf([...boxes.values(), ...groups])
  const [x, y, width, height] = frame
  return { x, y, width, height }
}

/** Brings what a bookmark shows into sight, as large as it goes, and lights up its elements. */
export function seeStop(bench: Bench, stop: Bookmark): void {
  const { elements, frame } = shownBy(bench.project(), stop)
  lightFound(elements)
  bench.fit(partOf(bench, elements, frame), MOST_ZOOM, AIR)
}

/** The stop of the tour that goes on now; none where it was deleted meanwhile. */
export function currentStop(bench: Bench): Bookmark | null {
  const { tour } = bench.desk.getState()
  return tour ? (stopsOf(bench)[tour.at] ?? null) : null
}

export function goToStop(bench: Bench, at: number): void {
  const stops = stopsOf(bench)
  const { tour } = bench.desk.getState()
  const next = Math.max(0, Math.min(at, stops.length - 1))
  const stop = stops[next]
  if (!tour || !stop) return
  bench.desk.setState({ tour: { ...tour, at: next } })
  seeStop(bench, stop)
}

/** The show begins at this stop; without a bookmark there is nothing to go through, and that is said. */
export function startTour(bench: Bench, at = 0): void {
  if (stopsOf(bench).length === 0) return void bench.desk.setState({ opened: 'tour' })
  bench.desk.setState({ opened: null, tour: { at, since: Date.now() } })
  if (!bench.desk.getState().isShown) turnShow(bench)
  goToStop(bench, at)
}
