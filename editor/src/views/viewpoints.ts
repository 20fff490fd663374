import { glide } from '../canvas/glide.ts'
import type { Bench } from '../maps/bench.ts'
import { readRoute } from '../routes.ts'
import { toast } from '../ui/toasts.ts'
import { keepView, keptViews } from './kept.ts'

const PLACES = [...'123456789']
const GLIDE_MS = 320

/** Keeps what the sheet shows now under this digit; from a menu under the first that is free. */
export function rememberView(bench: Bench, code: string): void {
  const project = projectHere()
  const [view, sheet] = [bench.view(), document.querySelector('.sheet')]
  if (!view || !sheet || project === null) return
  const kept = keptViews(project, bench.map)
  const place = digitOf(code) ?? PLACES.find((one) => !kept[one]) ?? '9'
  const { x, y, zoom } = view.getViewport()
  const middle = { x: (sheet.clientWidth / 2 - x) / zoom, y: (sheet.clientHeight / 2 - y) / zoom, zoom }
  toast(bench.say(keepView(project, bench.map, place, middle) ? 'viewpoints.kept' : 'viewpoints.forbidden', { place }))
}

/** Glides to the place kept under this digit; from a menu to the first one. */
export function goToView(bench: Bench, code: string): void {
  const project = projectHere()
  if (project === null) return
  const kept = keptViews(project, bench.map)
  const place = digitOf(code) ?? PLACES.find((one) => kept[one]) ?? '1'
  const view = kept[place]
  if (!view) {
    toast(bench.say('viewpoints.none', { place }))
    return
  }
  void bench.view()?.setCenter(view.x, view.y, { zoom: view.zoom, ...glide(GLIDE_MS) })
}

const digitOf = (code: string): string | null => /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? null

function projectHere(): string | null {
  const route = readRoute(location)
  return 'project' in route ? route.project : null
}
