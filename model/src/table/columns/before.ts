import { ok, refuse } from '../../result.ts'
import { type Column, ofAll } from '../column.ts'
import { readTimeOver, timeText } from '../times.ts'

/** The wait or transfer of the way that leads to the step. Where several lead to it each says its own (`ways.ts`). */
function before<Name extends 'wait' | 'transfer'>(name: Name): Column<Name> {
  return {
    name,
    of: ofAll,
    text: ({ into }, { project, locale }) =>
      into.length === 1 ? timeText(into[0]![name], project.settings, locale) : '',
    read(words, { into, step }, { project }) {
      if (into.length > 1) {
        if (words.trim() === '') return ok({})
        return refuse('table.severalInto', 'Several ways lead to this step.', [step.id])
      }
      const read = readTimeOver(words, into[0]?.[name] ?? null, project.settings)
      return read.ok ? ok({ [name]: read.value }) : read
    },
  }
}

export const wait = before('wait')
export const transfer = before('transfer')
