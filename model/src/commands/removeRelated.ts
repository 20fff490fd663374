import type { Id } from '../ids.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  elements: readonly Id[]
  relations: readonly Id[]
}

/** Takes elements and relations off a system map in one deed; relations of what is gone are hidden with it. */
export const removeRelated: Command<Input> = {
  name: 'related.remove',
  check: (project, { elements, relations }) =>
    all(
      () => present(project, 'elements', elements),
      () => present(project, 'relations', relations),
    ),
  run(draft, { elements, relations }) {
    const at = Date.now()
    for (const id of elements) draft.remove('elements', id, at)
    for (const id of relations) draft.remove('relations', id, at)
    return [...elements, ...relations]
  },
}
