import {
  buildScene,
  figures,
  formatMinutes,
  type Id,
  mapOfState,
  ok,
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
export function mapSvg(project: Project, options: { lang?: Lang; map?: Id }): Result<string> {
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
  return ok(drawMap(buildScene(map, project, { locale }), { locale, header }))
}
