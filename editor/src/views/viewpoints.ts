import { glide } from '../canvas/glide.ts'
import type { Bench } from '../maps/bench.ts'
import { toast } from '../ui/toasts.ts'
import { keepViews, keptViews, LONGEST_NAME, type Viewpoint } from './kept.ts'

const PLACES = [...'123456789']
const GLIDE_MS = 320

/** Keeps what the sheet shows now under this digit; from a menu under the first that is free. */
export function rememberView(bench: Bench, code: string): void {
  const [view, sheet] = [bench.view(), document.querySelector('.sheet')]
  if (!view || !sheet) return
  const kept = keptViews(bench.projectId, bench.map)
  const place = digitOf(code) ?? PLACES.find((one) => !kept[one]) ?? '9'
  const { x, y, zoom } = view.getViewport()
  const middle = { x: (sheet.clientWidth / 2 - x) / zoom, y: (sheet.clientHeight / 2 - y) / zoom, zoom }
  if (!keepViews(bench.projectId, bench.map, { ...kept, [place]: middle })) {
    tellForbidden(bench, place)
    return
  }
  toast(bench.say('viewpoints.kept', { place }), {
    action: { words: bench.say('viewpoints.toName'), run: () => bench.desk.setState({ opened: 'places' }) },
  })
}

/** Glides to the place kept under this digit; from a menu to the first one. */
export function goToView(bench: Bench, code: string): void {
  const kept = keptViews(bench.projectId, bench.map)
  const place = digitOf(code) ?? PLACES.find((one) => kept[one]) ?? '1'
  const view = kept[place]
  if (!view) {
    toast(bench.say('viewpoints.none', { place }))
    return
  }
  void bench.view()?.setCenter(view.x, view.y, { zoom: view.zoom, ...glide(GLIDE_MS) })
}

export function nameView(bench: Bench, place: string, name: string): void {
  const kept = keptViews(bench.projectId, bench.map)
  const view = kept[place]
  const given = name.trim().slice(0, LONGEST_NAME)
  if (view && view.name !== given) put(bench, place, { ...view, name: given })
}

/** Forgets it, and offers to bring it back. `done`: it is gone, or here again. */
export function forgetView(bench: Bench, place: string, done: () => void): void {
  const { [place]: view, ...others } = keptViews(bench.projectId, bench.map)
  if (!view) return
  if (!keepViews(bench.projectId, bench.map, others)) {
    tellForbidden(bench, place)
    return
  }
  done()
  const back = () => {
    put(bench, place, view)
    done()
  }
  toast(bench.say('viewpoints.forgotten', { place }), { action: { words: bench.say('map.bringBack'), run: back } })
}

function put(bench: Bench, place: string, view: Viewpoint): void {
  const kept = keptViews(bench.projectId, bench.map)
  if (!keepViews(bench.projectId, bench.map, { ...kept, [place]: view })) tellForbidden(bench, place)
}

const tellForbidden = (bench: Bench, place: string) => toast(bench.say('viewpoints.forbidden', { place }))

const digitOf = (code: string): string | null => /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? null
