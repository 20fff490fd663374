import { type FlowLine, LABEL_LINE, type Label, type LabelPart, partWidth } from '@potok/model'
import type { Nearness } from '../../looks/look.ts'
import { type Brush, paintSign, setFont } from './brush.ts'
import type { FlowsLook } from './paintFlows.ts'

const SIZE = 11.5
const ICON = 15
const FAINT = 0.4
const PLATE = 0.86

interface LabelsLook extends FlowsLook {
  readonly nearness: Nearness
  isLong(flow: string): boolean
}

/** What stands at the flows: all of it near, from further off only what must not be overlooked. */
export function paintLabels(brush: Brush, flows: readonly FlowLine[], look: LabelsLook): void {
  if (look.nearness === 'far') return
  for (const flow of flows) {
    if (flow.labels.length === 0) continue
    const strength = look.dims && !look.raised.has(flow.id) ? FAINT : 1
    const shows = ({ kind }: LabelPart) =>
      look.nearness === 'near' || kind === 'return' || (kind === 'wait' && look.isLong(flow.id))
    for (const label of flow.labels) paintLabel(brush, label, shows, strength, look)
  }
  brush.globalAlpha = 1
}

const COLOURS = { condition: 'ink', return: 'l-defects', wait: 'l-waiting', transfer: 'l-transport' } as const

/** Parts stand one after another on their lines, set to the label's side. */
function paintLabel(
  brush: Brush,
  label: Label,
  shows: (part: LabelPart) => boolean,
  strength: number,
  { inks: { colours } }: LabelsLook,
): void {
  label.lines.forEach((parts, row) => {
    const width = parts.reduce((sum, part) => sum + partWidth(part), 0)
    const free = label.width - width
    let x = label.x + (label.align === 'left' ? 0 : label.align === 'right' ? free : free / 2)
    const top = label.y + row * LABEL_LINE
    for (const part of parts) {
      const own = partWidth(part)
      if (shows(part)) {
        brush.globalAlpha = strength * PLATE
        brush.fillStyle = colours.canvas
        brush.fillRect(x - 1, top, own + 2, LABEL_LINE - 2)
        brush.globalAlpha = strength
        const colour = colours[COLOURS[part.kind]]
        if (part.kind !== 'condition') paintSign(brush, part.kind, x, top + 1, 12, colour)
        setFont(brush, SIZE, part.kind !== 'transfer')
        brush.fillStyle = colour
        brush.fillText(part.text, x + (part.kind === 'condition' ? 0 : ICON), top + 11)
      }
      x += own
    }
  })
}
