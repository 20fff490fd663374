import { causeDigraph } from '../causes/arrows.ts'
import { causeTree } from '../causes/tree.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

/** What the tree of a problem says is drawn as arrows too: from each answer to the cause that it answers. */
export const takeTreeArrows: Command<{ problem: Id }> = {
  name: 'arrow.takeTree',
  check: (project, { problem }) =>
    all(
      () => present(project, 'problems', [problem]),
      () =>
        missing(project, problem).length > 0
          ? ok()
          : refuse('arrow.nothing', 'The tree has nothing that is not drawn.', [problem]),
    ),
  run: (draft, { problem }) => missing(draft.project, problem).map((ends) => draft.create('causeArrows', ends)),
}

function missing(project: Project, problem: Id): { start: Id; end: Id }[] {
  const drawn = new Set(
    causeDigraph(project, problem).arrows.flatMap(({ start, end }) => [`${start} ${end}`, `${end} ${start}`]),
  )
  return causeTree(project, problem)
    .filter(({ cause, chain }) => cause.state !== 'refuted' && chain[1] !== undefined && chain[1].state !== 'refuted')
    .map(({ cause, chain }) => ({ start: cause.id, end: chain[1]!.id }))
    .filter(({ start, end }) => !drawn.has(`${start} ${end}`))
}
