import { channelWord, type Id, rangeLabel, type Time } from '@potok/model'
import { printable } from '../printable.ts'
import { type LabelDrawing, MM, meets, type Point, type Rect, type Sign, type TextLine, widthOf } from './drawing.ts'
import { lines, type Wording } from './faces.ts'
import type { BandFlow } from './fold.ts'
import type { Sizes } from './sizes.ts'

export interface LabelPart {
  readonly sign: 'wait' | 'transfer' | null
  readonly text: string
  readonly bold: boolean
}

/** Lines under each other, as one piece; stars of the flow stand after them. */
export interface Block {
  readonly parts: readonly LabelPart[]
  readonly width: number
  readonly height: number
  readonly stars: readonly string[]
}

/** What a flow says: the whole of it in one piece, or the condition apart from the times. The first that fits is taken. */
export function blocksOf(flow: BandFlow, sizes: Sizes, wording: Wording, stars: readonly string[]): Block[][] {
  const condition = flow.says !== 'times' ? conditionOf(flow, sizes, wording) : []
  const wide = flow.says !== 'condition' ? timesOf(flow, wording, false) : []
  const narrow = flow.says !== 'condition' ? timesOf(flow, wording, true) : []
  if (condition.length + wide.length + stars.length === 0) return []
  const whole = block([...condition, ...wide], sizes, stars)
  const slim = block([...condition, ...narrow], sizes, stars)
  const both: Block[][] = [[whole], [slim]]
  if (condition.length > 0 && wide.length + stars.length > 0) {
    both.push([block(condition, sizes, []), block(wide, sizes, stars)])
    both.push([block(condition, sizes, []), block(narrow, sizes, stars)])
  }
  return both
}

function conditionOf({ id, flow, share }: BandFlow, sizes: Sizes, { lang, cut }: Wording): LabelPart[] {
  const figure = share === null ? '' : String(Math.round(share * 1000) / 10)
  const percent = figure === '' ? '' : `${lang === 'ru' ? figure.replace('.', ',') : figure}\u00a0%`
  const label = printable(flow.label).trim()
  const text = [label, percent].filter(Boolean).join(', ')
  if (!text) return []
  const keep = () => cut.set(id, { where: '', text: label })
  const found = lines(text, 24 * (sizes.labelSize / 7), sizes.labelSize, 3, keep, true)
  return found.map((one) => ({ sign: null, text: one, bold: true }))
}

function timesOf({ flow }: BandFlow, { lang, workdayMinutes }: Wording, narrow: boolean): LabelPart[] {
  const parts: LabelPart[] = []
  const say = (sign: 'wait' | 'transfer', time: Time, word: string) => {
    const range = rangeLabel(time, lang, workdayMinutes)
    const text = word ? `${range} ${word}` : range
    const [first, second] = narrow ? text.split(' –\u00a0') : [text]
    parts.push({ sign, text: second === undefined ? first! : `${first}\u00a0–`, bold: false })
    if (second !== undefined) parts.push({ sign: null, text: second, bold: false })
  }
  if (flow.wait) say('wait', flow.wait, '')
  if (flow.transfer) say('transfer', flow.transfer, flow.channel ? channelWord(flow.channel, lang) : '')
  return parts
}

const signRoom = (part: LabelPart, size: number) =>
  part.sign === null ? 0 : size * MM * (part.sign === 'wait' ? 0.95 : 1.2)

function block(parts: readonly LabelPart[], { labelSize, line, star }: Sizes, stars: readonly string[]): Block {
  const widths = parts.map((part) => signRoom(part, labelSize) + widthOf(part.text, labelSize, part.bold))
  const text = Math.max(0, ...widths)
  const starry = stars.length * (star + 0.4) + (stars.length > 0 && text > 0 ? 0.4 : 0)
  return { parts, stars, width: text + starry, height: Math.max(parts.length * line, stars.length > 0 ? star : 0) }
}

/** A placed block with its texts, signs and stars. */
export function drawBlock(
  about: Id,
  { parts, stars, width, height }: Block,
  at: Rect,
  sizes: Sizes,
  align: 'left' | 'middle',
) {
  const { labelSize, line, star } = sizes
  const texts: TextLine[] = []
  const signs: Sign[] = []
  const starWidth = stars.length * (star + 0.4)
  const textWidth = width - starWidth - (stars.length > 0 && parts.length > 0 ? 0.4 : 0)
  const top = at.y + (height - parts.length * line) / 2
  parts.forEach((part, index) => {
    const room = signRoom(part, labelSize)
    const own = room + widthOf(part.text, labelSize, part.bold)
    const x = at.x + (align === 'middle' ? (textWidth - own) / 2 : 0)
    const y = top + index * line
    if (part.sign) signs.push({ sign: part.sign, x, y: y + line * 0.12, size: labelSize * MM * 0.78 })
    texts.push({
      text: part.text,
      x: x + room,
      y: y + line * 0.5 + labelSize * MM * 0.34,
      size: labelSize,
      bold: part.bold,
      anchor: 'start',
      colour: 'ink',
    })
  })
  const label: LabelDrawing = {
    about,
    plate: true,
    texts,
    signs,
    x: at.x,
    y: at.y,
    width: Math.max(textWidth, 0.1),
    height,
  }
  const marks = stars.map((number, index) => ({
    number,
    on: about,
    x: at.x + width - starWidth + (index + 0.5) * (star + 0.4),
    y: at.y + height / 2,
    size: star,
  }))
  return { label: parts.length > 0 ? label : null, stars: marks }
}

export interface Candidate extends Rect {
  readonly align: 'left' | 'middle'
}

const CLOSE = 0.55

/** Places for a block beside its line, the best first. */
export function candidates(
  points: readonly Point[],
  block: Block,
  long: boolean,
  sizes: Sizes,
  above: boolean,
): Candidate[] {
  const { width, height } = block
  const found: Candidate[] = []
  const put = (x: number, y: number, align: Candidate['align'] = 'left') => found.push({ x, y, width, height, align })
  const parts = points.slice(1).map((to, at) => ({ from: points[at]!, to }))
  const level = (part: { from: Point; to: Point }) => part.from[1] === part.to[1]
  const length = ({ from, to }: { from: Point; to: Point }) => Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1])
  const besideLevel = (part: { from: Point; to: Point }) => {
    const [left, right] = [Math.min(part.from[0], part.to[0]), Math.max(part.from[0], part.to[0])]
    const y = part.from[1]
    const middle = (left + right - width) / 2
    const sides = above ? [y - CLOSE - height, y + CLOSE] : [y + CLOSE, y - CLOSE - height]
    const reach = Math.max(0, (right - left - width) / 2)
    for (let off = 0; off <= reach + 0.01; off += 2)
      for (const top of sides)
        for (const x of off === 0 ? [middle] : [middle - off, middle + off]) put(x, top, 'middle')
    if (width > right - left)
      for (const top of sides) for (const x of [left + 0.6, right - width - 0.6]) put(x, top, 'middle')
  }
  const besideUpright = (part: { from: Point; to: Point }) => {
    const x = part.from[0]
    const step = Math.sign(part.to[1] - part.from[1]) * 1.5
    for (const left of [x + CLOSE + 0.2, x - CLOSE - 0.2 - width])
      for (let off = 0; off <= length(part); off += 1.5) {
        const y = part.from[1] + (off / 1.5) * step
        put(left, y - height / 2)
      }
  }
  const [first, second] = parts
  if (!first) return []
  if (long) {
    const levels = parts.filter(level).sort((a, b) => length(b) - length(a))
    if (levels[0] && length(levels[0]) > width) besideLevel(levels[0])
  }
  if (level(first) && second) {
    const [x, y] = second.from
    const down = second.to[1] > y
    put(x + CLOSE + 0.2, y - height / 2)
    put(x + CLOSE + 0.2, down ? y - sizes.line * 0.6 : y - height + sizes.line * 0.6)
    put(x + CLOSE + 0.2, down ? y + CLOSE : y - CLOSE - height)
    put(x + CLOSE + 0.2, down ? y - CLOSE - height : y + CLOSE)
  }
  if (level(first)) besideLevel(first)
  else {
    besideUpright(first)
    // Beside the rework step that stands over the decision.
    for (const out of [sizes.decision * 0.47 + 0.7, sizes.decision * 0.5 + 2])
      for (let off = -2; off <= 3; off++)
        put(
          first.from[0] + out,
          (first.from[1] + first.to[1]) / 2 - height / 2 + off * Math.sign(first.to[1] - first.from[1]) * 1.5,
        )
  }
  for (const part of parts.slice(1)) if (!level(part)) besideUpright(part)
  for (const part of parts.slice(1).sort((a, b) => length(b) - length(a))) if (level(part)) besideLevel(part)
  return found
}

/** What is taken on a band: boxes, lines and labels in cells of a grid, so that a look-up touches the few nearby. */
export class Taken {
  readonly #cells = new Map<number, Rect[]>()

  add(rect: Rect) {
    const { left, right, top, bottom } = cellsOf(rect, 0)
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const cell = this.#cells.get(y * ACROSS + x)
        if (cell) cell.push(rect)
        else this.#cells.set(y * ACROSS + x, [rect])
      }
  }

  meets(rect: Rect, room: number): boolean {
    const { left, right, top, bottom } = cellsOf(rect, room)
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++)
        if (this.#cells.get(y * ACROSS + x)?.some((one) => meets(one, rect, room))) return true
    return false
  }
}

const SIDE = 20
const ACROSS = 4096

const cellsOf = ({ x, y, width, height }: Rect, room: number) => ({
  left: Math.floor((x - room) / SIDE),
  right: Math.floor((x + width + room) / SIDE),
  top: Math.floor((y - room) / SIDE),
  bottom: Math.floor((y + height + room) / SIDE),
})
