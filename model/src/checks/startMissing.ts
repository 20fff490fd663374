import type { Check } from './check.ts'

export const startMissing: Check = {
  code: 'start-missing',
  severity: 'error',
  blocks: true,
  find: ({ starts, map }) =>
    starts.length > 0 ? [] : [{ about: [map.map.id], message: 'The map has no start: add one.' }],
}
