import { keepOfProblems } from '../causes/keepElsewhere.ts'
import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import { present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  noun: Noun
  ids: readonly Id[]
}

/** Marks the named records deleted and touches nothing else; what belongs to them is hidden with them, but causes that answer another problem too. */
export const remove: Command<Input> = {
  name: 'record.remove',
  check: (project, { noun, ids }) => present(project, noun, ids),
  run(draft, { noun, ids }) {
    const at = Date.now()
    if (noun === 'problems') keepOfProblems(draft, ids, at)
    for (const id of ids) draft.remove(noun, id, at)
    return [...ids]
  },
}
