import { custom, line, members, orNull, type Plain, reference, text } from './fields.ts'

/** A part of the sheet in units of the map. */
type Frame = readonly [x: number, y: number, width: number, height: number]

const FRAME_SHAPE = { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 } as const

/** A place on a map that a tour stops at, with what its speaker says there. */
export const bookmarkFields = {
  map: reference(),
  title: line(),
  titleEn: line(),
  /** For the speaker alone: shown to no audience, on no paper. */
  notes: text(),
  order: line(),
  /** Steps, flows and lanes that it shows; with none of them left, its frame. */
  elements: members(),
  frame: custom<Frame | null>(null, (given) => given === null || isFrame(given), orNull(FRAME_SHAPE)),
}

export type Bookmark = Plain<typeof bookmarkFields>

function isFrame(given: unknown): given is Frame {
  if (!Array.isArray(given) || given.length !== 4 || !given.every(Number.isFinite)) return false
  return given[2] > 0 && given[3] > 0
}
