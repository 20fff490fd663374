import { mapsWithin, ok, refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { mapOfKind } from '../papers/mapOfKind.ts'
import { writeBpmn } from './writeBpmn.ts'

/** A process map with the maps that its steps stand for, as BPMN 2.0 with a diagram. */
export const bpmn: Exporter = {
  name: 'bpmn',
  extension: 'bpmn',
  mediaType: 'application/xml',
  writes: ['map'],
  async export(project, what, { map: asked, lang = 'ru' }) {
    if (what !== 'map')
      return refuse('export-not-offered', `"${what}" is not written as bpmn.`, [], { what, as: 'bpmn' })
    const map = mapOfKind(project, 'process', asked)
    if (!map) return refuse('map-missing', 'There is no such map in the project.', asked ? [asked] : [])
    const inside = [...mapsWithin(project, map)].filter((one) => one !== map).sort()
    return ok(new TextEncoder().encode(writeBpmn(project, [map, ...inside], lang)))
  },
}
