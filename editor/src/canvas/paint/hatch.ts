import type { Value } from '@potok/model'
import type { Brush } from './brush.ts'
import { type Inks, valueInks } from './inks.ts'

const SIDE = 7
const LEVEL = 5
const STRENGTH = 0.2

/** Classes are told apart without colour: level lines for what is necessary, slanted ones for a loss. */
export function hatchOf(brush: Brush, value: Value | null, inks: Inks): CanvasPattern | null {
  if (value !== 'NNVA' && value !== 'NVA') return null
  const known = made.get(inks)?.get(value)
  if (known) return known
  const pattern = brush.createPattern(tile(value, valueInks(inks, value)[0]), 'repeat')
  if (!pattern) return null
  pattern.setTransform(new DOMMatrix().scale(1 / SHARP))
  made.set(inks, (made.get(inks) ?? new Map()).set(value, pattern))
  return pattern
}

const made = new WeakMap<Inks, Map<Value, CanvasPattern>>()

/** Pixels of the tile to a unit of the scene. */
const SHARP = 3

function tile(value: 'NNVA' | 'NVA', colour: string): HTMLCanvasElement {
  const side = value === 'NNVA' ? LEVEL : SIDE
  const drawn = document.createElement('canvas')
  drawn.width = side * SHARP
  drawn.height = side * SHARP
  const pen = drawn.getContext('2d')!
  pen.scale(SHARP, SHARP)
  pen.globalAlpha = STRENGTH
  pen.fillStyle = colour
  if (value === 'NNVA') pen.fillRect(0, 0, side, 1)
  else {
    pen.strokeStyle = colour
    pen.lineWidth = 1.1
    pen.beginPath()
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 1, side + 1)
      pen.lineTo(shift + side + 1, -1)
    }
    pen.stroke()
  }
  return drawn
}
