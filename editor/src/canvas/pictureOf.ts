import {
  type Box,
  type FlowLine,
  LABEL_LINE,
  LABEL_TEXT,
  type Label,
  type Look,
  type ProcessMap,
  partWidth,
  type Scene,
  wrap,
} from '@potok/model'
import { crossingsOf } from './crossings.ts'
import type { Picture, PictureBox, PictureFlow, PictureLabel } from './picture.ts'

export const EMPTY: Picture = {
  boxes: new Map(),
  flows: new Map(),
  lanes: [],
  crossings: new Map(),
  stars: new Map(),
  width: 0,
  height: 0,
}

/** The model's scene in the canvas's words; what the scene kept from before stays the same object here. */
export function pictureOf(scene: Scene, map: ProcessMap): Picture {
  const texts = new Map(map.steps.map(({ id, text }) => [id, text]))
  const drawn = new Map([...scene.flows].map(([id, line]) => [id, drawnFlow(line)]))
  return {
    boxes: new Map([...scene.boxes].map(([id, box]) => [id, drawnBox(box, texts.get(id) ?? '')])),
    flows: drawn,
    crossings: crossingsOf(drawn.values()),
    lanes: scene.lanes.map(({ id, y, height, shift }) => ({ id, y, height, shift })),
    stars: new Map([...scene.stars].reverse().map(({ on, x, y }) => [on, [x, y] as const])),
    width: scene.bounds.x + scene.bounds.width,
    height: scene.bounds.height,
  }
}

const boxes = new WeakMap<Box, PictureBox>()
const flows = new WeakMap<FlowLine, PictureFlow>()

function drawnBox(box: Box, text: string): PictureBox {
  const known = boxes.get(box)
  if (known) return known
  const lines = box.lines.map((line) => line.text)
  const drawn: PictureBox = {
    id: box.id,
    look: lookOf(box.look),
    number: box.number,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    lines,
    time: box.time,
    farLines: box.look === 'operation' ? wrap(text, 140, 17, 'regular', 3).lines : lines,
    question: box.question && { x: box.question.x, y: box.question.y, width: box.question.width },
  }
  boxes.set(box, drawn)
  return drawn
}

const lookOf = (look: Box['look']): Look => (look === 'merge' ? 'join' : look)

function drawnFlow(line: FlowLine): PictureFlow {
  const known = flows.get(line)
  if (known) return known
  const { id, start, end, returns, points } = line
  const drawn = { id, start, end, returns, points, labels: line.labels.flatMap(drawnParts) }
  flows.set(line, drawn)
  return drawn
}

/** The parts of a label stand one after another on their lines, set to the label's side. */
function drawnParts(label: Label): PictureLabel[] {
  return label.lines.flatMap((parts, row) => {
    const width = parts.reduce((sum, part) => sum + partWidth(part), 0)
    const free = label.width - width
    let x = label.x + (label.align === 'left' ? 0 : label.align === 'right' ? free : free / 2)
    return parts.map((part) => {
      const own = partWidth(part)
      const drawn = {
        kind: part.kind,
        words: part.text,
        x,
        y: label.y + row * LABEL_LINE,
        width: own,
        height: LABEL_TEXT,
      }
      x += own
      return drawn
    })
  })
}
