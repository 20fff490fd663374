import type { Check } from './check.ts'
import { idsOf } from './examined.ts'

export const startSeveral: Check = {
  code: 'start-several',
  severity: 'error',
  blocks: true,
  find: (examined) =>
    examined.starts.length < 2
      ? []
      : [
          {
            about: idsOf(examined, examined.starts),
            values: { count: examined.starts.length },
            message: `The map has ${examined.starts.length} starts: keep one.`,
          },
        ],
}
