import { element, type Markup } from './mark.ts'
import type { Palette } from './palette.ts'

/** Colour, stroke and point of a persona's curve differ together, as on the screen: none is told by hue alone. */
export const PERSONA_LOOKS: readonly { colour: string; width: number; dash?: string }[] = [
  { colour: '#7446C4', width: 2.5 },
  { colour: '#0B7076', width: 2, dash: '6 4' },
  { colour: '#B03A73', width: 2.5, dash: '1.5 3.5' },
  { colour: '#B4500B', width: 2, dash: '10 3 2 3' },
]

export function drawMark(at: number, x: number, y: number, { surface }: Palette): Markup {
  const look = at % PERSONA_LOOKS.length
  const { colour } = PERSONA_LOOKS[look]!
  if (look === 0) return element('circle', { cx: x, cy: y, r: 6, fill: colour, stroke: surface, 'stroke-width': 2 })
  const edge = { fill: surface, stroke: colour, 'stroke-width': 2 }
  if (look === 1) return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, rx: 1.5, ...edge })
  const d = look === 2 ? `M${x} ${y - 7}l7 7l-7 7l-7 -7z` : `M${x - 6.5} ${y + 5}h13l-6.5 -11z`
  return element('path', { d, ...edge })
}
