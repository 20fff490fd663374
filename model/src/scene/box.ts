import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { measure, unknownCharacters, wrap } from './measure.ts'
import type { Box, Locale, Mark, Rect, TextLine } from './shapes.ts'
import { SIZES, TEXT } from './sizes.ts'
import { timeLabel } from './timeLabel.ts'

/** What a step looks like wherever it stands. */
export type Face = Omit<Box, 'x' | 'y' | 'laneId' | 'number' | 'problems'>

const CAPS = 4.6
/** The line of a participant over a step's text. */
const CAP = 15
/** A longer text is cut on the map and whole in the inspector and the tables. */
const MOST = { operation: 6, event: 3 }

export function face(
  step: Step,
  project: Project,
  locale: Locale,
  merge: boolean,
  size?: readonly [number, number],
): Face {
  const text = (locale === 'en' && step.textEn) || step.text
  const drawn = look(step, text, merge, size)
  const timed = step.look === 'operation' || step.look === 'wait'
  return {
    id: step.id,
    look: merge ? 'merge' : step.look,
    folded: false,
    question: null,
    ...drawn,
    time: timed ? timeLabel(step.time, locale, project.settings.workdayMinutes) : null,
    value: step.value,
    loss: step.loss,
    marks: step.look === 'operation' ? marks(step, project) : [],
    client: step.client,
    outcome: step.outcome,
    unknown: unknownCharacters(text),
  }
}

interface Drawn {
  width: number
  height: number
  lines: TextLine[]
  question?: Rect
}

function look(step: Step, text: string, merge: boolean, size?: readonly [number, number]): Drawn {
  const middle = (
    lines: readonly string[],
    x: number,
    firstTop: number,
    lineHeight: number,
    font: number,
  ): TextLine[] =>
    lines.map((line, index) => ({
      text: line,
      x,
      y: firstTop + index * lineHeight + lineHeight / 2 + CAPS,
      size: font,
      weight: 'regular',
      anchor: 'middle',
    }))
  switch (step.look) {
    case 'start':
    case 'end': {
      const lines = wrap(text, 116, TEXT.question, 'regular', MOST.event).lines
      const widest = Math.max(0, ...lines.map((line) => measure(line, TEXT.question)))
      const width = Math.max(80, Math.ceil((widest + 28) / 8) * 8)
      const height = Math.max(SIZES.pillHeight, lines.length * 13 + 10)
      return { width, height, lines: middle(lines, width / 2, (height - lines.length * 13) / 2, 13, TEXT.question) }
    }
    case 'xor': {
      const lines = narrowest(text)
      const widest = Math.max(0, ...lines.map((line) => measure(line, TEXT.question)))
      const top = SIZES.decision + 3
      return {
        width: SIZES.decision,
        height: SIZES.decision,
        lines: middle(lines, SIZES.decision / 2, top, 13, TEXT.question),
        ...(lines.length > 0 && {
          question: { x: (SIZES.decision - widest) / 2, y: top, width: widest, height: lines.length * 13 },
        }),
      }
    }
    case 'and':
    case 'or':
    case 'join':
      return merge
        ? { width: SIZES.merge, height: SIZES.merge, lines: [] }
        : { width: SIZES.bar, height: size?.[1] ?? SIZES.stepHeight, lines: [] }
    case 'wait': {
      const lines = wrap(text, 96, TEXT.question, 'regular', 2).lines
      return {
        width: SIZES.wait,
        height: SIZES.wait,
        lines: middle(lines, SIZES.wait / 2, SIZES.wait + 3, 13, TEXT.question),
      }
    }
    case 'document':
    case 'system': {
      const height = step.look === 'document' ? 48 : 44
      const lines = wrap(text, 96, TEXT.question, 'regular', 2).lines
      return { width: 40, height, lines: middle(lines, 20, height + 3, 13, TEXT.question) }
    }
    case 'note': {
      const [width, height] = size ?? [120, 96]
      const lines = wrap(
        text,
        width - 16,
        TEXT.name,
        'regular',
        Math.max(1, Math.floor((height - 12) / SIZES.lineHeight)),
      ).lines
      return { width, height, lines: left(lines, 8) }
    }
    case 'operation': {
      const width = Math.max(SIZES.stepWidth, size?.[0] ?? 0)
      const lines = wrap(text, width - SIZES.gutter - 8 - 6, TEXT.name, 'regular', MOST.operation).lines
      const height = SIZES.stepHeight + Math.max(0, lines.length - 2) * SIZES.lineHeight
      return { width, height: lines.length > 2 ? Math.floor(height) : height, lines: left(lines, SIZES.gutter + 8) }
    }
  }
}

function left(lines: readonly string[], x: number): TextLine[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: 6 + index * SIZES.lineHeight + SIZES.lineHeight / 2 + CAPS,
    size: TEXT.name,
    weight: 'regular',
    anchor: 'start',
  }))
}

/** A question stands under a narrow diamond: two lines as even as they come, 160 wide at most. */
function narrowest(text: string): readonly string[] {
  for (const width of [64, 80, 96, 112, 128, 144]) {
    const tried = wrap(text, width, TEXT.question, 'regular', 2)
    const fits = tried.lines.every((line) => measure(line, TEXT.question) <= width)
    if (!tried.cut && fits && !tried.lines.some((line) => /^\S$/.test(line))) return tried.lines
  }
  return wrap(text, 160, TEXT.question, 'regular', 2).lines
}

function marks(step: Step, project: Project): Mark[] {
  const found: Mark[] = []
  if (step.subprocess) found.push({ kind: 'subprocess', text: '' })
  else if (step.headcount > 1) found.push({ kind: 'people', text: String(step.headcount) })
  if (step.documents.length > 0) found.push({ kind: 'documents', text: String(step.documents.length) })
  for (const id of step.systems.slice(0, 1)) {
    const name = project.systems.get(id)?.name ?? ''
    found.push({ kind: 'system', text: name.length <= 5 ? name : '' })
  }
  if (step.signatures > 0) found.push({ kind: 'signature', text: '' })
  return found
}

/** An operation with its participant's name over its text. */
export function cappedFace(whole: Face, name: string): Face {
  if (whole.look !== 'operation' || !name) return whole
  const x = SIZES.gutter + 8
  const [text = ''] = wrap(name, whole.width - x - 6, TEXT.note, 'bold', 1).lines
  const cap: TextLine = { text, x, y: 6 + CAP / 2 + CAPS, size: TEXT.note, weight: 'bold', anchor: 'start' }
  const lines = whole.lines.map((line) => ({ ...line, y: line.y + CAP }))
  return { ...whole, height: whole.height + CAP, lines: [cap, ...lines] }
}

/** Of a step whose lane is folded: where it stands, and what class it is of. */
export function foldedFace(whole: Face): Face {
  const known = signs.get(whole)
  if (known) return known
  const nothing = { lines: [], question: null, time: null, marks: [], unknown: [] }
  const sign = { ...whole, ...nothing, folded: true, height: SIZES.folded }
  signs.set(whole, sign)
  return sign
}

const signs = new WeakMap<Face, Face>()

/** What a box covers with its question or caption. */
export function covers(box: Pick<Box, 'x' | 'y' | 'width' | 'height' | 'question'>): Rect[] {
  const own = { x: box.x, y: box.y, width: box.width, height: box.height }
  return box.question ? [own, { ...box.question, x: box.x + box.question.x, y: box.y + box.question.y }] : [own]
}
