import type { Id } from '../ids.ts'
import { FIXED, type FixedName } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import { accepted, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  noun: Noun | FixedName
  /** Not needed for a fixed record. */
  id?: Id
  field: string
  text: string
}

const isFixed = (noun: Noun | FixedName): noun is FixedName => noun in FIXED

/** Writes a text as people type it: the least change, and one undo step while the typing goes on. */
export const writeText: Command<Input> = {
  name: 'text.write',
  check: (project, { noun, id = '', field, text }) =>
    isFixed(noun)
      ? accepted(FIXED[noun], { [field]: text })
      : all(
          () => present(project, noun, [id]),
          () => accepted(NOUNS[noun], { [field]: text }, [id]),
        ),
  run(draft, { noun, id = noun, field, text }) {
    if (isFixed(noun)) draft.setFixed(noun, { [field]: text })
    else draft.set(noun, id, { [field]: text } as never)
    return [id]
  },
  gesture: ({ noun, id, field }) => `write:${noun}:${id}:${field}`,
}
