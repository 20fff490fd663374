import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'

export const restore: Command<{ noun: Noun; ids: readonly Id[] }> = {
  name: 'record.restore',
  check: () => ok(),
  run(draft, { noun, ids }) {
    for (const id of ids) draft.restore(noun, id)
    return [...ids]
  },
}
