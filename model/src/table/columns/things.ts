import { ok } from '../../result.ts'
import { type Column, ofOperations } from '../column.ts'
import { namesIn } from '../names.ts'

/** Documents and information systems by their names. */
function things<Name extends 'documents' | 'systems'>(name: Name): Column<Name> {
  return {
    name,
    of: ofOperations,
    text: ({ step }, { project }) =>
      step[name]
        .flatMap((id) => project[name].get(id)?.name || [])
        .sort((a, b) => a.localeCompare(b, 'ru'))
        .map((one) => (/[;,]/u.test(one) && !/^«.*»$/u.test(one) ? `«${one}»` : one))
        .join(', '),
    read: (words) => ok({ [name]: namesIn(words) }),
  }
}

export const documents = things('documents')
export const systems = things('systems')
