import { line, maybeAmount, members, type Plain, reference, text } from './fields.ts'

/** One invented client who stands for a segment (domain.md 6). A segment that is gone is none. */
export const personaFields = {
  segment: reference(),
  name: line(),
  portrait: text(),
  context: text(),
  goals: text(),
  barriers: text(),
  /** Which of `TOUCH_CHANNELS` the persona uses. */
  channels: members(),
  /** Of the segment, 0…1. */
  share: maybeAmount(0, 1),
  order: line(),
}

export type Persona = Plain<typeof personaFields>
