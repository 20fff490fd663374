import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const subprocessGone: Check = {
  code: 'subprocess-gone',
  severity: 'warning',
  blocks: false,
  find: ({ map, project }) =>
    map.steps.flatMap(({ id }) => {
      const step = project.steps.get(id)
      if (!step?.subprocess || project.maps.has(step.subprocess)) return []
      const values = { step: nameOf(step) }
      return [{ about: [id], values, message: `The map of "${values.step}" was deleted: choose another or none.` }]
    }),
}
