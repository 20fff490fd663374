import { SIGNS } from '@potok/model'
import { element, type Markup } from './mark.ts'

export type IconName = keyof typeof SIGNS

export function icon(name: IconName, x: number, y: number, size: number, colour: string): Markup {
  return element('path', {
    d: SIGNS[name],
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 24).toFixed(4)})`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
