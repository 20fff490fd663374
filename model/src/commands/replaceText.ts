import type { Id } from '../ids.ts'
import { type Result, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** One place of a text: `was` stands `from` this many code units on, and `to` comes instead. */
export interface Replaced {
  readonly noun: 'steps' | 'flows'
  readonly id: Id
  readonly field: 'text' | 'textEn' | 'label'
  readonly from: number
  readonly was: string
  readonly to: string
}

interface Input {
  places: readonly Replaced[]
}

/** Other words at chosen places of many texts, in one deed. Each place is a change of its own: what a colleague types between two of them stays. */
export const replaceText: Command<Input> = {
  name: 'text.replace',
  check: (project, { places }) =>
    all(
      () => present(project, 'steps', idsOf(places, 'steps')),
      () => present(project, 'flows', idsOf(places, 'flows')),
      () =>
        all(
          ...textsOf(places).map((inOne) => (): Result => {
            const { noun, id, field } = inOne[0]
            const text = (project[noun].get(id) as unknown as Record<string, unknown>)[field]
            if (typeof text !== 'string')
              return refuse('field.unknown', `There is no field "${field}".`, [id], { field })
            const written = stages(text, inOne)
            if (!written) return refuse('text.changed', 'The text has been changed meanwhile.', [id])
            return acceptedFields(noun, { [field]: written.at(-1) ?? text }, [id])
          }),
        ),
    ),
  run(draft, { places }) {
    for (const inOne of textsOf(places)) {
      const { noun, id, field } = inOne[0]
      const text = (draft.project[noun].get(id) as unknown as Record<string, string>)[field] ?? ''
      for (const stage of stages(text, inOne) ?? []) draft.set(noun, id, { [field]: stage } as never)
    }
    return [...new Set(places.map(({ id }) => id))]
  },
}

type InOne = readonly [Replaced, ...Replaced[]]

/** The places of each text, from its end to its beginning, so that those before keep their offsets. */
function textsOf(places: readonly Replaced[]): InOne[] {
  const texts = Map.groupBy(places, ({ noun, id, field }) => `${noun}/${id}/${field}`)
  return [...texts.values()].map((inOne) => [...inOne].sort((a, b) => b.from - a.from) as unknown as InOne)
}

/** The text after each place, or null when it does not read so any more or the places overlap. */
function stages(text: string, places: InOne): string[] | null {
  const written: string[] = []
  let [now, least] = [text, text.length]
  for (const { from, was, to } of places) {
    if (was === '' || from + was.length > least || now.slice(from, from + was.length) !== was) return null
    now = now.slice(0, from) + to + now.slice(from + was.length)
    least = from
    written.push(now)
  }
  return written
}

const idsOf = (places: readonly Replaced[], noun: Replaced['noun']): Id[] =>
  places.filter((one) => one.noun === noun).map(({ id }) => id)
