import { ok, refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { mapSvg } from './mapSvg.ts'

export const svg: Exporter = {
  name: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  writes: ['map'],
  async export(project, what, options) {
    if (what !== 'map') return refuse('export-not-offered', `"${what}" is not written as svg.`, [], { what, as: 'svg' })
    const drawn = mapSvg(project, options)
    return drawn.ok ? ok(new TextEncoder().encode(drawn.value)) : drawn
  },
}
