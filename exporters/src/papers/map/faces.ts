import { type Id, measure, timeLabel, wrap } from '@potok/model'
import { printable } from '../printable.ts'
import { MM, type Sign, type TextLine, widthOf } from './drawing.ts'
import type { BandNode } from './fold.ts'
import type { Sizes } from './sizes.ts'
import { bound, divided } from './wording.ts'

/** What stays the same wherever a node stands; texts are relative to its upper left corner. */
export interface Face {
  readonly width: number
  readonly height: number
  /** How far it reaches over and under its middle, stars and captions included. */
  readonly up: number
  readonly down: number
  /** The column must be at least so wide. */
  readonly room: number
  readonly footY: number | null
  readonly texts: readonly TextLine[]
  readonly signs: readonly Sign[]
  /** What of its texts did not fit. */
  readonly cut: Wording['cut']
}

export interface Wording {
  readonly lang: 'ru' | 'en'
  readonly workdayMinutes: number
  readonly timeMissing: string
  /** Names of documents and systems by id. */
  readonly documents: ReadonlyMap<Id, string>
  readonly systems: ReadonlyMap<Id, string>
  /** What did not fit where it belongs, with its place: printed in full after the map. */
  readonly cut: Map<Id, { readonly where: string; readonly text: string }>
}

const MOST_LINES = 9

export function textOf({ node }: BandNode, lang: 'ru' | 'en'): string {
  const step = node!.step
  return printable((lang === 'en' && step.textEn) || step.text).trim()
}

const said = (wording: Wording, node: BandNode): string => textOf(node, wording.lang)

/** Lines of a text; what is more than `most` of them is kept whole for the sheet of full texts. */
export function lines(
  text: string,
  width: number,
  size: number,
  most: number,
  keep: () => void,
  bold = false,
): readonly string[] {
  const weight = bold ? 'bold' : 'regular'
  const kept = divided(bound(text), (piece) => measure(piece, size * MM, weight) <= width)
  const found = wrap(kept, width, size * MM, weight, most)
  if (found.cut) keep()
  return found.lines
}

export function faceOf(
  node: BandNode,
  sizes: Sizes,
  stepWidth: number,
  stars: number,
  clouds: number,
  wording: Wording,
): Face {
  const cut: Wording['cut'] = new Map()
  const face = drawings[node.shape](node, sizes, stepWidth, { ...wording, cut }, stars + clouds > 0)
  const rows = Math.ceil(stars / Math.max(1, Math.floor(stepWidth / sizes.star)))
  const over = stars > 0 ? (rows - 1) * sizes.star + sizes.star * (stars > 1 ? 0.5 : 0.2) : 0
  const cloud = clouds > 0 ? sizes.cloud * 0.8 : 0
  return { ...face, cut, up: face.up + (node.shape === 'step' ? Math.max(over, cloud) : 0) }
}

type Drawing = (node: BandNode, sizes: Sizes, stepWidth: number, wording: Wording, marked: boolean) => Face

const plain = (width: number, height: number, more: Partial<Face> = {}): Face => ({
  width,
  height,
  up: height / 2,
  down: height / 2,
  room: width,
  footY: null,
  texts: [],
  signs: [],
  cut: new Map(),
  ...more,
})

const stacked = (
  all: readonly string[],
  x: number,
  top: number,
  line: number,
  size: number,
  anchor: TextLine['anchor'],
): TextLine[] =>
  all.map((text, at) => ({
    text,
    x,
    y: top + at * line + line * 0.5 + size * MM * 0.34,
    size,
    bold: false,
    anchor,
    colour: 'ink',
  }))

const step: Drawing = (node, sizes, width, wording, marked) => {
  const { stepSize, stepLine, pad, strip, foot, labelSize } = sizes
  const record = node.node!.step
  const text = said(wording, node)
  const left = strip + pad
  const inner = width - left - pad - (marked ? sizes.star * 0.36 : 0)
  const where = node.node!.number
  const name = lines(text, inner, stepSize, MOST_LINES, () => wording.cut.set(node.id, { where, text }))
  const head = name.length * stepLine + pad * 0.9
  const label = timeLabel(record.time, wording.lang, wording.workdayMinutes)
  const plus = record.subprocess ? labelSize * MM * 1.05 + 0.8 : 0
  const people = !record.subprocess && record.headcount > 1 ? ` ×${record.headcount}` : ''
  const number = `${node.node!.number}${people}`
  const room = width - left - pad
  const missing = label.state === 'missing'
  const timeRoom = room - widthOf(number, labelSize) - plus - 0.8
  const full = missing && widthOf(wording.timeMissing, labelSize) <= timeRoom ? wording.timeMissing : label.text
  // A long number or time takes a line of its own.
  const second = widthOf(full, labelSize, !missing) > timeRoom ? sizes.line : 0
  const height = Math.max(sizes.leastHeight, head + foot) + second
  const footY = height - foot - second
  const baseline = height - foot / 2 + labelSize * MM * 0.34
  const printedNumber = widthOf(number, labelSize) > room ? shortened(number, room, labelSize) : number
  const texts: TextLine[] = [
    ...stacked(name, left, (footY - name.length * stepLine) / 2, stepLine, stepSize, 'start'),
    { text: printedNumber, x: left, y: baseline - second, size: labelSize, bold: false, anchor: 'start', colour: 'g1' },
    {
      text: full,
      x: width - pad * 0.8,
      y: baseline,
      size: labelSize,
      bold: !missing,
      anchor: 'end',
      colour: missing ? 'g2' : 'ink',
    },
  ]
  const captions = sizes.captions
    ? captionsOf(node, sizes, width, height, wording)
    : { texts: [], signs: [], height: 0 }
  const size = labelSize * MM * 1.05
  const sign = { sign: 'subprocess', x: left + widthOf(printedNumber, labelSize) + 0.8, size } as const
  return plain(width, height, {
    footY,
    texts: [...texts, ...captions.texts],
    signs: [...(plus > 0 ? [{ ...sign, y: baseline - second - size * 0.85 }] : []), ...captions.signs],
    down: height / 2 + captions.height,
  })
}

function captionsOf(node: BandNode, sizes: Sizes, width: number, top: number, wording: Wording) {
  const { documents, systems } = node.node!.step
  const size = sizes.labelSize
  const sign = size * MM * 0.95
  const sorted = (ids: readonly Id[], names: ReadonlyMap<Id, string>) =>
    ids
      .map((id) => names.get(id) ?? '')
      .filter(Boolean)
      .sort((a, b) => a.localeCompare(b, wording.lang))
  const named = [
    ...sorted(documents, wording.documents).map((name) => ({ sign: 'document' as const, name })),
    ...sorted(systems, wording.systems).map((name) => ({ sign: 'system' as const, name })),
  ]
  const texts: TextLine[] = []
  const signs: Sign[] = []
  let y = top + 0.7
  named.forEach((one, at) => {
    const keep = () => wording.cut.set(`${node.id}:${at}`, { where: node.node!.number, text: one.name })
    // Flows may enter from below at the right of what stands here.
    const found = lines(one.name, width * 0.84 - sign, size, 3, keep)
    signs.push({ sign: one.sign, x: 0, y: y + (sizes.line - sign) / 2, size: sign })
    texts.push(...stacked(found, sign + 0.6, y, sizes.line, size, 'start'))
    y += found.length * sizes.line
  })
  return { texts, signs, height: named.length > 0 ? y - top + 0.3 : 0 }
}

const shortened = (text: string, room: number, size: number): string =>
  wrap(text, room, size * MM, 'regular', 1).lines[0] ?? ''

const pill: Drawing = (node, sizes, _, wording) => {
  const { stepSize, stepLine } = sizes
  const text = said(wording, node)
  const widest = Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word, stepSize)))
  const width = Math.min(Math.max(sizes.pill, widest + 4.6), sizes.pill * 1.35)
  const keep = () => wording.cut.set(node.id, { where: '', text })
  const found = lines(text, width - 4.2, stepSize, 6, keep)
  const height = Math.max(7.6 * (stepSize / 7.25), found.length * stepLine + 2.4)
  const top = (height - found.length * stepLine) / 2
  return plain(width, height, { texts: stacked(found, width / 2, top, stepLine, stepSize, 'middle') })
}

const wait: Drawing = (node, sizes, _, wording) => {
  const { stepSize, stepLine, labelSize, line } = sizes
  const side = sizes.decision * 0.8
  const width = sizes.pill
  const text = said(wording, node)
  const keep = () => wording.cut.set(node.id, { where: '', text })
  const found = lines(text, width, stepSize, 4, keep)
  const time = timeLabel(node.node!.step.time, wording.lang, wording.workdayMinutes)
  const top = side + 0.6
  const texts = [
    ...stacked(found, side / 2, top, stepLine, stepSize, 'middle'),
    ...stacked([time.text], side / 2, top + found.length * stepLine, line, labelSize, 'middle').map((one) => ({
      ...one,
      bold: true,
    })),
  ]
  return plain(side, side, {
    room: Math.max(width, ...texts.map((one) => widthOf(one.text, one.size, one.bold))),
    texts,
    down: side / 2 + 0.6 + found.length * stepLine + line,
  })
}

const decision: Drawing = (_, { decision: side, stepSize }) => {
  const y = side / 2 + stepSize * 1.15 * MM * 0.36
  return plain(side, side, {
    texts: [{ text: '?', x: side / 2, y, size: stepSize * 1.15, bold: true, anchor: 'middle', colour: 'ink' }],
  })
}

const connector: Drawing = (node, sizes) => {
  const width = sizes.connector
  const height = width * 0.81
  const { letter, beyond } = node.connector!
  const found = wrap(beyond, width * 1.9, sizes.labelSize * MM, 'regular', 3).lines
  const size = sizes.stepSize * 1.1
  const middle = node.shape === 'out' ? width * 0.44 : width * 0.44
  return plain(width, height, {
    room: Math.max(width, ...found.map((one) => widthOf(one, sizes.labelSize))),
    down: height / 2 + 0.4 + found.length * sizes.line,
    texts: [
      {
        text: letter,
        x: middle,
        y: height / 2 + size * MM * 0.36,
        size,
        bold: true,
        anchor: 'middle',
        colour: 'white',
      },
      ...stacked(found, width / 2, height + 0.4, sizes.line, sizes.labelSize, 'middle'),
    ],
  })
}

const drawings: Readonly<Record<BandNode['shape'], Drawing>> = {
  step,
  start: pill,
  end: pill,
  wait,
  decision,
  out: connector,
  in: connector,
  bar: (_, { bar }) => plain(bar, bar),
  ring: (_, { ring }) => plain(ring, ring),
}
