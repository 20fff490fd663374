import { problemsOf } from '../losses/problemsOf.ts'
import type { Check } from './check.ts'

export const estimateSourceMissing: Check = {
  code: 'estimate-source-missing',
  severity: 'warning',
  blocks: false,
  find: ({ map, project }) => {
    const here = new Set([...map.steps, ...map.flows].map(({ id }) => id))
    return problemsOf(map.map.id, project)
      .filter(({ estimate }) => estimate !== null && estimate.source.trim() === '')
      .map(({ id, number, text, anchors }) => {
        const problem = text.trim() || `${number ?? id}`
        return {
          about: anchors.filter((anchor) => here.has(anchor)),
          values: { problem },
          message: `The loss of the problem "${problem}" is estimated without a source: say where the estimate comes from.`,
        }
      })
  },
}
