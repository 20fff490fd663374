import type { Check } from './check.ts'
import { idsOf } from './examined.ts'

export const primaryEndMissing: Check = {
  code: 'primary-end-missing',
  severity: 'error',
  blocks: true,
  find: (examined) =>
    examined.ends.some((end) => examined.graph.steps[end]!.outcome === 'primary')
      ? []
      : [
          {
            about: examined.ends.length > 0 ? idsOf(examined, examined.ends) : [examined.map.map.id],
            message: 'The map has no end with the primary outcome: add one.',
          },
        ],
}
