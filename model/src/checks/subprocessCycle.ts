import { subprocessOf } from '../subprocess/inside.ts'
import type { Check } from './check.ts'
import { nameOf } from './examined.ts'

/** Two people may close a circle at the same moment: no step of it stands for a map then. */
export const subprocessCycle: Check = {
  code: 'subprocess-cycle',
  severity: 'error',
  blocks: false,
  find: ({ map, project }) =>
    map.steps.flatMap(({ id }) => {
      const step = project.steps.get(id)
      if (!step?.subprocess || !project.maps.has(step.subprocess) || step.look !== 'operation') return []
      if (subprocessOf(project, step) !== null) return []
      const values = { step: nameOf(step), map: project.maps.get(step.subprocess)?.name ?? '' }
      const message = `"${values.step}" stands for a map that has this one within it: choose another map.`
      return [{ about: [id], values, message }]
    }),
}
