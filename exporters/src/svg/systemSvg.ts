import { calledIn, ok, type Project, pictureOf, type Result, refuse, systemAnalysis, systemMap } from '@potok/model'
import type { ExportOptions } from '../exporter.ts'
import { mapOfKind } from '../papers/mapOfKind.ts'
import { readSystem } from '../papers/system/reading.ts'
import { textsOf } from '../texts/texts.ts'
import { drawSystem } from './drawSystem.ts'
import { titleWords } from './titleWords.ts'

/** The asked system map as SVG, else the first one. */
export function systemSvg(project: Project, { lang = 'ru', map: asked }: ExportOptions): Result<string> {
  const map = systemMap(project, mapOfKind(project, 'system', asked) ?? '')
  if (!map) return refuse('map-missing', 'There is no such map in the project.', asked ? [asked] : [])
  const t = textsOf(lang).system
  const { name } = readSystem(project, map, lang)
  const { bottleneck, loops } = systemAnalysis(map)
  const picture = pictureOf(
    {
      project,
      map,
      supposed: new Map(),
      hidden: new Set(),
      only: null,
      bottleneck,
      loops,
      name: ({ id }) => name(id),
      label: ({ label, kind }) => label || t.ties[kind],
    },
    null,
  )
  const record = project.maps.get(map.id)
  const note = record ? calledIn(record, lang) : ''
  const header = { caption: t.name, title: titleWords(project, map.id, lang), note }
  return ok(drawSystem(picture, { locale: lang, header }))
}
