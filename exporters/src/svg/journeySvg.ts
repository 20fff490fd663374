import { journeyGrid, laidJourney, ok, type Project, type Result, refuse } from '@potok/model'
import type { ExportOptions } from '../exporter.ts'
import { mapOfKind } from '../papers/mapOfKind.ts'
import { textsOf } from '../texts/texts.ts'
import { drawJourney } from './drawJourney.ts'
import { journeyWords } from './journeyWords.ts'
import { titleWords } from './titleWords.ts'

/** The asked journey as SVG, else the first one. */
export function journeySvg(project: Project, { lang = 'ru', map }: ExportOptions): Result<string> {
  const grid = journeyGrid(project, mapOfKind(project, 'journey', map) ?? '')
  if (!grid) return refuse('map-missing', 'There is no such map in the project.', map ? [map] : [])
  const t = textsOf(lang).journey
  const state = t.states[project.maps.get(grid.map)?.state ?? 'current']
  const note = [grid.head?.situation, grid.head?.goal].filter((text) => text?.trim()).join(' – ')
  const header = { caption: `${t.name}, ${state}`, title: titleWords(project, grid.map, lang), note }
  return ok(drawJourney(laidJourney(grid, journeyWords(project, grid, lang)), grid, { locale: lang, header }))
}
