import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const regionNotNested: Check = {
  code: 'region-not-nested',
  severity: 'error',
  blocks: true,
  find: ({ graph, troubles }) =>
    troubles.flatMap((trouble) => {
      if (trouble.code !== 'region-not-nested') return []
      const split = graph.steps[trouble.split]!
      const join = graph.steps[trouble.join]!
      return [
        {
          about: [split.id, join.id],
          values: { step: nameOf(split), join: nameOf(join) },
          message: `The branches of "${nameOf(split)}" must all run to "${nameOf(join)}", meet nowhere before it, and have no other way in or out.`,
        },
      ]
    }),
}
