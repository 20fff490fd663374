import { ok, refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { mapDrawn, withMap } from './carried.ts'
import { DRAWINGS, DRAWN, isDrawn } from './drawings.ts'

export const svg: Exporter = {
  name: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  writes: DRAWN,
  async export(project, what, options) {
    if (!isDrawn(what)) return refuse('export-not-offered', `"${what}" is not written as svg.`, [], { what, as: 'svg' })
    const drawn = DRAWINGS[what](project, options)
    if (!drawn.ok) return drawn
    const map = mapDrawn(project, what, options.map)
    return ok(new TextEncoder().encode(withMap(drawn.value, project, map, options.only)))
  },
}
