import { measure } from '@potok/model'
import { element, type Markup } from './mark.ts'
import type { Palette } from './palette.ts'
import { written } from './text.ts'

/** Over the drawing of a map. */
export interface Header {
  /** Over the title: what sort of map this is. */
  readonly caption: string
  readonly title: string
  readonly note?: string
  /** The lead-time box at the right. */
  readonly leadTime?: { readonly name: string; readonly value: string }
}

export const HEADER_HEIGHT = 88

export function drawHeader({ caption, title, note, leadTime }: Header, width: number, palette: Palette): Markup[] {
  const drawn = [
    element('rect', { width, height: HEADER_HEIGHT, fill: palette.surface }),
    written(caption, { x: 12, y: 24, size: 14, colour: palette.ink2 }),
    written(title, { x: 12, y: 51, size: 24, colour: palette.ink, bold: true }),
  ]
  if (note) drawn.push(written(note, { x: 12, y: 73, size: 14, colour: palette.ink2 }))
  if (leadTime) {
    const wide = leadTimeWidth(leadTime)
    const x = width - wide - 12
    drawn.push(
      element('rect', {
        x,
        y: 12,
        width: wide,
        height: 62,
        rx: 8,
        fill: palette.surface,
        stroke: palette.ink,
        'stroke-width': 1.5,
      }),
      written(leadTime.name, { x: x + 14, y: 34, size: 13, colour: palette.ink2 }),
      written(leadTime.value, { x: x + 14, y: 60, size: 22, colour: palette.ink, bold: true }),
    )
  }
  return drawn
}

export function headerWidth({ caption, title, note = '', leadTime }: Header): number {
  const words = Math.max(measure(caption, 14), measure(title, 24, 'bold'), measure(note, 14))
  return words + 36 + (leadTime ? leadTimeWidth(leadTime) : 0)
}

const leadTimeWidth = ({ name, value }: { name: string; value: string }) =>
  Math.max(measure(name, 13), measure(value, 22, 'bold')) + 28
