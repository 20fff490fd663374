import { flag, line, maybeOneOf, type Plain, reference, text } from './fields.ts'
import { TOUCH_CHANNELS } from './touchpoint.ts'

/** One entry where a row crosses a step; several may stand there. */
export const journeyCellFields = {
  map: reference(),
  row: reference(),
  step: reference(),
  /** The last step that it spans; none or one before it: its own alone. */
  until: reference(),
  text: text(),
  /** Word for word. */
  quote: flag(),
  channel: maybeOneOf(TOUCH_CHANNELS),
  /** What it is seen from another side: its words are that record's while it lives. */
  touchpoint: reference(),
  problem: reference(),
  solution: reference(),
  operation: reference(),
  /** A piece of evidence, a hypothesis or an insight. */
  evidence: reference(),
  /** A picture that the server keeps; the words of the entry describe it. */
  picture: reference(),
  order: line(),
}

export type JourneyCell = Plain<typeof journeyCellFields>
