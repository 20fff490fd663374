import type { Id } from '../ids.ts'
import { followedOf } from '../procedure/movedOn.ts'
import { ok, refuse } from '../result.ts'
import { processMap } from '../subprocess/processMap.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  procedure: Id
}

/** Somebody has compared a procedure with its map as it stands now: from here on it is told when the map goes on. */
export const followMap: Command<Input> = {
  name: 'procedure.follow',
  check: (project, { procedure }) =>
    all(
      () => present(project, 'procedures', [procedure]),
      () => {
        const map = project.procedures.get(procedure)?.map ?? null
        if (map !== null && processMap(project, map)) return ok()
        return refuse('procedure.mapless', 'The procedure follows no map.', [procedure])
      },
    ),
  run(draft, { procedure }) {
    const { project } = draft
    const map = processMap(project, project.procedures.get(procedure)!.map!)!
    draft.set('procedures', procedure, { followed: followedOf(project, map) })
    return [procedure]
  },
}
