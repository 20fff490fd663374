import { type Box, measure } from '@potok/model'
import type { BoxesLook } from './boxesLook.ts'
import { type Brush, paintSign, setFont } from './brush.ts'
import { hatchOf } from './hatch.ts'
import { valueInks } from './inks.ts'

const GUTTER = 24
const FOOT = 11.5

/** One operation, near or at the middle distance. */
export function paintStep(brush: Brush, box: Box, look: BoxesLook): void {
  const { x, y, width, height } = box
  const { inks, nearness } = look
  brush.beginPath()
  brush.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 7.5)
  brush.fillStyle = inks.step
  brush.fill()
  paintGutter(brush, box, look)
  brush.beginPath()
  brush.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 7.5)
  brush.strokeStyle = inks.colours.line2
  brush.lineWidth = 1
  if (box.client) brush.setLineDash([5, 3])
  brush.stroke()
  if (box.client) brush.setLineDash([])
  brush.fillStyle = inks.colours.ink
  if (nearness === 'middle') {
    setFont(brush, 17)
    look.farLines(box).forEach((text, row) => {
      brush.fillText(text, x + GUTTER + 9, y + 18 + row * 18)
    })
    return
  }
  for (const line of box.lines) {
    setFont(brush, line.size)
    brush.fillText(line.text, x + line.x, y + line.y)
  }
  paintFoot(brush, box, look)
}

function paintGutter(brush: Brush, { x, y, height, value, loss, number }: Box, look: BoxesLook): void {
  const { inks, nearness } = look
  const [ink, ground] = valueInks(inks, value)
  brush.beginPath()
  brush.roundRect(x + 1, y + 1, GUTTER - 1, height - 2, [7, 0, 0, 7])
  brush.fillStyle = ground
  brush.fill()
  const hatch = hatchOf(brush, value, inks)
  if (hatch) {
    brush.fillStyle = hatch
    brush.fill()
  } else if (value === 'VA') {
    brush.beginPath()
    brush.roundRect(x + 1, y + 1, 4, height - 2, [4, 0, 0, 4])
    brush.fillStyle = ink
    brush.fill()
  }
  const middle = x + GUTTER / 2 + (value === 'VA' ? 2 : 0)
  const [large, small] = nearness === 'near' ? [13, 10.5] : [17, 16]
  brush.textAlign = 'center'
  brush.fillStyle = ink
  setFont(brush, large, true)
  brush.fillText(number, middle, y + 6 + large * 0.85)
  setFont(brush, small, true)
  brush.fillText(loss ? inks.letters[loss] : value ? inks.letters[value] : '', middle, y + height - 8)
  brush.textAlign = 'start'
}

/** Time first, then only what is true. */
function paintFoot(brush: Brush, { x, y, height, time, marks }: Box, { inks: { colours } }: BoxesLook): void {
  const baseline = y + height - 9
  let at = x + GUTTER + 9
  if (time) {
    const bold = time.state === 'measured'
    setFont(brush, FOOT, bold)
    brush.fillStyle = time.state === 'missing' ? colours.warn : colours.ink
    brush.fillText(time.text, at, baseline)
    at += measure(time.text, FOOT, bold ? 'bold' : 'regular') + 6
  }
  for (const { kind, text } of marks) {
    paintSign(brush, kind, at, baseline - 10, 12, colours.ink3)
    at += 14
    if (text) {
      setFont(brush, FOOT)
      brush.fillStyle = colours.ink3
      brush.fillText(text, at, baseline)
      at += measure(text, FOOT)
    }
    at += 6
  }
}
