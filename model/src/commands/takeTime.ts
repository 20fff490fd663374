import type { Id } from '../ids.ts'
import type { Timed } from '../records/observation.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { subprocessOf } from '../subprocess/inside.ts'
import { timeOfTimings } from '../timeStudy/measured.ts'
import { timingsOf } from '../timeStudy/timings.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  about: Id
  part: Timed
}

/** Only an operation's or a wait's time, a flow's wait or transfer can be timed; what stands for a map has its time from there. */
export function timedPart(project: Project, about: Id, part: Timed): Result {
  const noun = part === 'time' ? 'steps' : 'flows'
  const look = project.steps.get(about)?.look
  if (part === 'time' && look && look !== 'operation' && look !== 'wait')
    return refuse('timing.timeless', 'Only steps and waits take time.', [about])
  const step = project.steps.get(about)
  if (part === 'time' && step && subprocessOf(project, step))
    return refuse('timing.subprocess', 'The time of a sub-process is that of its map.', [about])
  return present(project, noun, [about])
}

/** The time of an element becomes that of its timings: least, median, most, measured (domain.md 5). */
export const takeTime: Command<Input> = {
  name: 'time.take',
  check: (project, { about, part }) =>
    all(
      () => timedPart(project, about, part),
      () =>
        timingsOf(project, about, part).kept.length > 0
          ? ok()
          : refuse('timing.none', 'No timing of it is kept.', [about]),
    ),
  run(draft, { about, part }) {
    const time = timeOfTimings(timingsOf(draft.project, about, part).kept)
    if (part === 'time') draft.set('steps', about, { time })
    else draft.set('flows', about, { [part]: time })
    return [about]
  },
}
