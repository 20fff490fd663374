import type { Box } from '@potok/model'
import type { BoxesLook } from './boxesLook.ts'
import { type Brush, setFont } from './brush.ts'
import { hatchOf } from './hatch.ts'
import { valueInks } from './inks.ts'

const NUMBER = 30
/** Smaller letters, in pixels, are only grey. */
const LEAST_LETTER = 5

/** Operations from far off: a block in the colour of the class with its number. All of one class are painted at once. */
export function paintSteps(brush: Brush, steps: readonly Box[], { inks, zoom }: BoxesLook): void {
  const byValue = Map.groupBy(steps, ({ value }) => value)
  for (const [value, boxes] of byValue) {
    const [ink, ground] = valueInks(inks, value)
    blocks(brush, boxes, zoom)
    brush.fillStyle = ground
    brush.fill()
    const hatch = zoom < HATCHED ? null : hatchOf(brush, value, inks)
    if (hatch) {
      brush.fillStyle = hatch
      brush.fill()
    }
    brush.strokeStyle = ink
    brush.lineWidth = Math.max(1, 1 / zoom)
    brush.stroke()
    if (value === 'VA') paintSide(brush, boxes, ink)
  }
  if (NUMBER * zoom < LEAST_LETTER) return
  setFont(brush, NUMBER, true)
  brush.textAlign = 'center'
  for (const [value, boxes] of byValue) {
    brush.fillStyle = valueInks(inks, value)[0]
    for (const { number, x, y, width, height } of boxes)
      brush.fillText(number, x + width / 2, y + height / 2 + NUMBER * 0.34)
  }
  brush.textAlign = 'start'
}

/** Nearer lines of a hatch would run together. */
const HATCHED = 0.2
/** A rounded corner that nobody sees is not worth its points. */
const ROUND = 0.2

function blocks(brush: Brush, boxes: readonly Box[], zoom: number): void {
  brush.beginPath()
  for (const { x, y, width, height } of boxes) {
    if (zoom < ROUND) brush.rect(x, y, width, height)
    else brush.roundRect(x, y, width, height, 8)
  }
}

function paintSide(brush: Brush, boxes: readonly Box[], ink: string): void {
  brush.fillStyle = ink
  brush.beginPath()
  for (const { x, y, height } of boxes) brush.rect(x, y, 6, height)
  brush.fill()
}
