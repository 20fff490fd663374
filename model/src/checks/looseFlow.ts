import type { Check } from './check.ts'

export const looseFlow: Check = {
  code: 'loose-flow',
  severity: 'warning',
  blocks: false,
  find: ({ map }) => {
    const ids = new Set(map.steps.map((step) => step.id))
    return map.flows
      .filter((flow) => !ids.has(flow.start ?? '') || !ids.has(flow.end ?? ''))
      .map((flow) => ({ about: [flow.id], message: 'The flow hangs loose: lead both its ends to steps of this map.' }))
  },
}
