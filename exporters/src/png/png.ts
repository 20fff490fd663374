import { refuse } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { DRAWINGS, DRAWN, isDrawn } from '../svg/drawings.ts'
import { drawPng } from './drawPng.ts'

/** Wide enough that the smallest sign of a map of forty columns is read on A1. */
const WIDTH = 4000

export const png: Exporter = {
  name: 'png',
  extension: 'png',
  mediaType: 'image/png',
  writes: DRAWN,
  async export(project, what, options) {
    if (!isDrawn(what)) return refuse('export-not-offered', `"${what}" is not written as png.`, [], { what, as: 'png' })
    const drawn = DRAWINGS[what](project, options)
    return drawn.ok ? drawPng(drawn.value, { width: options.width ?? WIDTH }) : drawn
  },
}
