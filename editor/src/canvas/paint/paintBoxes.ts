import type { Box, TextLine } from '@potok/model'
import type { BoxesLook } from './boxesLook.ts'
import { type Brush, paintSign, setFont } from './brush.ts'
import { type Inks, valueInks } from './inks.ts'
import { paintStep } from './paintStep.ts'
import { paintSteps } from './paintSteps.ts'

/** Boxes that are not in the page, as the page would show them. */
export function paintBoxes(brush: Brush, boxes: readonly Box[], look: BoxesLook): void {
  const whole = boxes.filter((box) => !box.folded)
  const steps = whole.filter((box) => box.look === 'operation')
  if (look.nearness === 'far') paintSteps(brush, steps, look)
  else for (const step of steps) paintStep(brush, step, look)
  for (const box of whole) if (box.look !== 'operation') SHAPES[box.look](brush, box, look)
  for (const box of boxes) if (box.folded) paintSignOf(brush, box, look)
}

/** A step of a folded lane: where it stands and what class it is of. */
function paintSignOf(brush: Brush, { x, y, width, height, value }: Box, { inks }: BoxesLook): void {
  const [ink, ground] = valueInks(inks, value)
  brush.beginPath()
  brush.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, Math.min(width, height) / 2)
  brush.fillStyle = ground
  brush.fill()
  brush.strokeStyle = ink
  brush.lineWidth = 1
  brush.stroke()
}

type Paint = (brush: Brush, box: Box, look: BoxesLook) => void

const event: Paint = (brush, box, look) => {
  const { x, y, width, height, outcome } = box
  const { colours } = look.inks
  const pill = (by: number, line: number) => {
    brush.beginPath()
    brush.roundRect(x + by, y + by, width - 2 * by, height - 2 * by, height / 2 - by)
    brush.lineWidth = line
    brush.stroke()
  }
  brush.beginPath()
  brush.roundRect(x, y, width, height, height / 2)
  brush.fillStyle = look.inks.step
  brush.fill()
  brush.strokeStyle = colours.ink2
  const edge = box.look === 'end' && outcome === 'primary' ? 3 : 1.5
  if (box.look === 'end' && outcome === 'alternative') {
    pill(0.75, 1.5)
    pill(3.75, 1.2)
  } else pill(edge / 2, edge)
  if (look.nearness === 'near') paintLines(brush, box, box.lines, colours.ink)
}

const bar: Paint = (brush, { x, y, width, height }, { inks }) => {
  brush.beginPath()
  brush.roundRect(x, y, width, height, 3)
  brush.fillStyle = inks.colours.ink2
  brush.fill()
}

const decision: Paint = (brush, box, { inks: { colours }, nearness }) => {
  const { x, y, width, height, question } = box
  brush.beginPath()
  brush.moveTo(x + width / 2, y + 1)
  brush.lineTo(x + width - 1, y + height / 2)
  brush.lineTo(x + width / 2, y + height - 1)
  brush.lineTo(x + 1, y + height / 2)
  brush.closePath()
  outlined(brush, colours)
  setFont(brush, 14, true)
  brush.fillStyle = colours.ink2
  brush.textAlign = 'center'
  brush.fillText('?', x + width / 2, y + height / 2 + 5)
  brush.textAlign = 'start'
  if (nearness !== 'near' || !question) return
  plate(brush, x + question.x, y + question.y, question.width, question.height, colours.canvas)
  paintLines(brush, box, box.lines, colours.ink)
}

const thing: Paint = (brush, box, look) => {
  const { x, y, width, height } = box
  const { colours } = look.inks
  if (box.look === 'wait') paintSign(brush, 'wait', x, y, Math.min(width, height), colours.ink2)
  else {
    brush.beginPath()
    if (box.look === 'document') sheet(brush, box)
    else cylinder(brush, box)
    outlined(brush, colours)
  }
  if (look.nearness === 'near') paintLines(brush, box, box.lines, colours.ink)
}

const note: Paint = (brush, box, { inks: { colours }, nearness }) => {
  const { x, y, width, height } = box
  brush.beginPath()
  brush.roundRect(x, y, width, height, 4)
  brush.fillStyle = colours.warnSoft
  brush.fill()
  brush.strokeStyle = colours.line2
  brush.lineWidth = 1
  brush.stroke()
  if (nearness !== 'far') paintLines(brush, box, box.lines, colours.ink)
}

const merge: Paint = (brush, { x, y, width }, { inks: { colours } }) => {
  brush.beginPath()
  brush.arc(x + width / 2, y + width / 2, width / 2 - 0.75, 0, 2 * Math.PI)
  outlined(brush, colours)
}

/** The one list of what is not an operation. */
const SHAPES: Readonly<Record<Exclude<Box['look'], 'operation'>, Paint>> = {
  start: event,
  end: event,
  xor: decision,
  or: bar,
  and: bar,
  join: bar,
  merge,
  wait: thing,
  document: thing,
  system: thing,
  note,
}

function outlined(brush: Brush, { surface, ink2 }: Inks['colours']): void {
  brush.fillStyle = surface
  brush.fill()
  brush.strokeStyle = ink2
  brush.lineWidth = 1.5
  brush.stroke()
}

function plate(brush: Brush, x: number, y: number, width: number, height: number, colour: string): void {
  brush.globalAlpha = 0.86
  brush.fillStyle = colour
  brush.fillRect(x - 2, y, width + 4, height)
  brush.globalAlpha = 1
}

const ALIGN = { start: 'start', middle: 'center', end: 'end' } as const

function paintLines(brush: Brush, box: Box, lines: readonly TextLine[], colour: string): void {
  brush.fillStyle = colour
  for (const { text, x, y, size, weight, anchor } of lines) {
    setFont(brush, size, weight === 'bold')
    brush.textAlign = ALIGN[anchor]
    brush.fillText(text, box.x + x, box.y + y)
  }
  brush.textAlign = 'start'
}

function sheet(brush: Brush, { x, y, width, height }: Box): void {
  const foot = y + height - 7
  brush.moveTo(x + 1, y + 1)
  brush.lineTo(x + width - 1, y + 1)
  brush.lineTo(x + width - 1, foot)
  brush.quadraticCurveTo(x + width * 0.75, foot - 6, x + width / 2, foot)
  brush.quadraticCurveTo(x + width * 0.25, foot + 6, x + 1, foot)
  brush.closePath()
}

function cylinder(brush: Brush, { x, y, width, height }: Box): void {
  const [lid, half] = [6, width / 2 - 1]
  brush.ellipse(x + width / 2, y + lid, half, lid - 1, 0, 0, 2 * Math.PI)
  brush.moveTo(x + 1, y + lid)
  brush.lineTo(x + 1, y + height - lid)
  brush.ellipse(x + width / 2, y + height - lid, half, lid - 1, 0, Math.PI, 0, true)
  brush.lineTo(x + width - 1, y + lid)
}
