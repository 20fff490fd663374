import type { Id } from '../ids.ts'
import type { CauseArrow } from '../records/causeArrow.ts'
import type { Project } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  start: Id
  end: Id
  /** An arrow the other way is turned round: the stronger of both is drawn. */
  turn?: boolean
}

/** An arrow of the digraph: one way only, at most once between two causes. */
export const drawArrow: Command<Input> = {
  name: 'arrow.draw',
  check: (project, { start, end, turn }) =>
    all(
      () => present(project, 'causes', [start, end]),
      () => (start === end ? refuse('arrow.self', 'A cause has no arrow to itself.', [start]) : ok()),
      () =>
        arrowFrom(project, start, end) ? refuse('arrow.twice', 'There is such an arrow already.', [start, end]) : ok(),
      () =>
        arrowFrom(project, end, start) && !turn
          ? refuse('arrow.otherWay', 'There is an arrow the other way: draw the stronger one.', [start, end])
          : ok(),
    ),
  run(draft, { start, end }) {
    const other = arrowFrom(draft.project, end, start)
    if (!other) return [draft.create('causeArrows', { start, end })]
    draft.set('causeArrows', other.id, { start, end })
    return [other.id]
  },
}

const arrowFrom = ({ causeArrows }: Project, start: Id, end: Id): CauseArrow | undefined =>
  [...causeArrows.values()].find((one) => one.start === start && one.end === end)
