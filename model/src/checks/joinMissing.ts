import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const joinMissing: Check = {
  code: 'join-missing',
  severity: 'error',
  blocks: true,
  find: ({ graph, troubles }) =>
    troubles.flatMap((trouble) => {
      if (trouble.code !== 'join-missing') return []
      const split = graph.steps[trouble.split]!
      const suggested = graph.steps[trouble.suggested]?.id ?? ''
      return [
        {
          about: [split.id],
          values: { step: nameOf(split), suggested },
          message: `"${nameOf(split)}" names no join where its branches meet${suggested && `: probably ${suggested}`}.`,
        },
      ]
    }),
}
