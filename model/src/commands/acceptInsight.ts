import type { Id } from '../ids.ts'
import { FEWEST_METHODS, methodsBehind } from '../research/methodsBehind.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  insight: Id
  accepted: boolean
}

/** The team stands by an insight, which takes evidence of two different methods, or no longer does. */
export const acceptInsight: Command<Input> = {
  name: 'insight.accept',
  check: (project, { insight, accepted }) =>
    all(
      () => present(project, 'insights', [insight]),
      () => {
        const methods = methodsBehind(project, project.insights.get(insight)?.evidence ?? [])
        if (!accepted || methods.size >= FEWEST_METHODS) return ok()
        const message = `An insight rests on evidence of at least two different methods; this one has ${methods.size}.`
        return refuse('insight.methods', message, [insight], { methods: methods.size })
      },
    ),
  run(draft, { insight, accepted }) {
    draft.set('insights', insight, { accepted })
    return [insight]
  },
}
