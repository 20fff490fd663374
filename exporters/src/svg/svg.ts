import { ok, refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { DRAWINGS, DRAWN, isDrawn } from './drawings.ts'

export const svg: Exporter = {
  name: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  writes: DRAWN,
  async export(project, what, options) {
    if (!isDrawn(what)) return refuse('export-not-offered', `"${what}" is not written as svg.`, [], { what, as: 'svg' })
    const drawn = DRAWINGS[what](project, options)
    return drawn.ok ? ok(new TextEncoder().encode(drawn.value)) : drawn
  },
}
