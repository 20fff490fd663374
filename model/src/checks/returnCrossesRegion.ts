import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const returnCrossesRegion: Check = {
  code: 'return-crosses-region',
  severity: 'error',
  blocks: true,
  find: ({ graph, troubles }) =>
    troubles.flatMap((trouble) => {
      if (trouble.code !== 'return-crosses-region') return []
      const split = graph.steps[trouble.split]!
      return [
        {
          about: [...trouble.flows.map((flow) => graph.flows[flow]!.id), split.id],
          values: { step: nameOf(split) },
          message: `A return crosses the border of the branches of "${nameOf(split)}": lead it to a step on the same side.`,
        },
      ]
    }),
}
