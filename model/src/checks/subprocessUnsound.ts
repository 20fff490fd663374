import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

export const subprocessUnsound: Check = {
  code: 'subprocess-unsound',
  severity: 'warning',
  blocks: false,
  find: ({ map, project }) =>
    map.steps
      .filter(({ id, subprocess }) => subprocess !== null && !map.rolled?.has(id))
      .map((step) => {
        const values = { step: nameOf(step), map: project.maps.get(step.subprocess ?? '')?.name ?? '' }
        const message = `The map of "${values.step}" has no figures yet: the totals are not less than shown.`
        return { about: [step.id], values, message }
      }),
}
