import {
  buildScene,
  figures,
  formatMinutes,
  type Id,
  mapOfState,
  ok,
  type ProcessMap,
  type Project,
  processMap,
  type Result,
  refuse,
} from '@potok/model'
import type { Lang } from '../texts/texts.ts'
import { textsOf } from '../texts/texts.ts'
import { drawMap } from './drawMap.ts'
import { titleWords } from './titleWords.ts'

/** One map of a project as SVG under its title and lead time; without a named one it is the current map. */
export function mapSvg(project: Project, options: { lang?: Lang; map?: Id; only?: readonly Id[] }): Result<string> {
  const locale = options.lang ?? 'ru'
  const id = options.map ?? mapOfState(project, 'current')?.id
  const map = id ? processMap(project, id) : null
  if (!map) return refuse('map-missing', 'There is no such map in the project.', id ? [id] : [])
  const texts = textsOf(locale)
  const found = figures(map, project)
  const said = (minutes: number) => formatMinutes(minutes, { locale, workdayMinutes: project.settings.workdayMinutes })
  const leadTime =
    'findings' in found ? undefined : { name: texts.leadTime, value: `${said(found.min)} – ${said(found.max_K1)}` }
  const caption = { current: texts.mapCurrent, target: texts.mapTarget, ideal: texts.mapIdeal }[map.map.state]
  const header = { caption, title: titleWords(project, map.map.id, locale), leadTime }
  return ok(
    drawMap(buildScene(options.only ? partOf(map, new Set(options.only)) : map, project, { locale }), {
      locale,
      header,
    }),
  )
}

/** Chosen steps, what flows between them and their lanes; of nothing that is there the whole map. */
function partOf(map: ProcessMap, only: ReadonlySet<Id>): ProcessMap {
  const steps = map.steps.filter(({ id }) => only.has(id))
  if (steps.length === 0) return map
  const lanes = new Set(steps.map(({ lane }) => lane))
  return {
    ...map,
    steps,
    flows: map.flows.filter(({ start, end }) => only.has(start ?? '') && only.has(end ?? '')),
    lanes: map.lanes.filter(({ id }) => lanes.has(id)),
  }
}
