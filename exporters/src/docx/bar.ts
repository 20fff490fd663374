import { ImageRun } from 'docx'
import type { Bar } from '../papers/description.ts'
import { pixels } from './measures.ts'
import { greyPng } from './picture.ts'

const HEIGHT = 2.6
/** Pixels a millimetre: about 200 to the inch. */
const GRAIN = 8
const BLACK = 20
const GREY = 106
const HAIR = 180
const WHITE = 255

/** A stretch of time as a picture with its words beside it for those who do not see it. */
export function barRun(bar: Bar, width: number, line: number | null): ImageRun {
  const wide = Math.round(width * GRAIN)
  const high = Math.round(HEIGHT * GRAIN)
  const middle = Math.floor(high / 2)
  const least = 0.8 * GRAIN
  const from = bar.from * wide
  const to = Math.max(bar.to * wide, from + least)
  const reach = bar.look === 'part' ? 0.6 * GRAIN : GRAIN
  const radius = 1.1 * GRAIN
  const centre = Math.min(Math.max(from, radius), wide - radius)
  const grey = (x: number, y: number) => {
    const away = Math.abs(y - middle)
    if (line !== null && Math.abs(x - line * wide) <= 2) return BLACK
    if (bar.look === 'late' && Math.abs(x - to) <= 5) return BLACK
    if (bar.look === 'open' || bar.look === 'late') {
      const isWithin = x >= from && x <= to && away <= reach
      const isInside = x > from + 2 && x < to - 2 && away < reach - 2
      return isInside ? WHITE : isWithin ? BLACK : away === 0 ? HAIR : WHITE
    }
    if (bar.look === 'point' && Math.abs(x - centre) + away <= radius) return BLACK
    if (bar.look !== 'point' && x >= from && x <= to && away <= reach) return bar.look === 'part' ? GREY : BLACK
    return away === 0 ? HAIR : WHITE
  }
  return new ImageRun({
    type: 'png',
    data: greyPng(wide, high, grey),
    transformation: { width: pixels(width), height: pixels(HEIGHT) },
    altText: { name: bar.words, title: bar.words, description: bar.words },
  })
}
