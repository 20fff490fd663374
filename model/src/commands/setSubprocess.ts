import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { mapsWithin } from '../subprocess/inside.ts'
import { all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  step: Id
  /** The map that the step stands for from now on; null: it is an operation of its own again. */
  map: Id | null
}

export const setSubprocess: Command<Input> = {
  name: 'step.subprocess',
  check: (project, { step, map }) =>
    all(
      () => present(project, 'steps', [step]),
      () => (map ? presentMap(project, map, 'process') : ok()),
      () =>
        project.steps.get(step)?.look === 'operation'
          ? ok()
          : refuse('subprocess.look', 'Only an operation stands for another map.', [step]),
      () => {
        const own = project.steps.get(step)?.map
        return map && own && mapsWithin(project, map).has(own)
          ? refuse('subprocess.cycle', 'A map cannot be a part of itself.', [step])
          : ok()
      },
    ),
  run(draft, { step, map }) {
    draft.set('steps', step, { subprocess: map })
    return [step]
  },
}
