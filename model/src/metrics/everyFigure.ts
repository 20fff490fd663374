import { type Moment, sayMoment } from '../calendar/moment.ts'
import type { Finding } from '../checks/finding.ts'
import { type CalendarOf, typicalRun } from '../dated/typicalRun.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result } from '../result.ts'
import { basisOf } from '../sensitivity/basis.ts'
import { problemImpacts } from '../sensitivity/problemImpact.ts'
import { type Simulated, type SimulationOptions, simulate } from '../simulation/simulate.ts'
import { type Figures, figures } from './figures.ts'

/** The names are those of the cases and of the command line; minutes are working minutes of one case. */
export interface EveryFigure extends Figures {
  readonly problemImpact: readonly {
    readonly num: number | null
    readonly on: Id | readonly Id[]
    readonly loss: string | null
    readonly leadMinutes: number
    readonly leadPct: number | null
    readonly leadHoursPerYear: number | null
  }[]
  readonly monteCarlo?: Omit<Simulated, 'sound' | 'sorted' | 'criticality'>
  readonly typicalOnCalendar?: {
    readonly start: string
    readonly finish: string
    readonly workMinutes: number
    readonly trace: readonly { readonly id: Id; readonly start: string; readonly finish: string }[]
  }
}

export interface Asked {
  /** Run so many cases through the map. */
  readonly simulate?: SimulationOptions
  /** Date one case from this moment of the project's zone. */
  readonly start?: Moment
  readonly calendarOf?: CalendarOf
}

/** What is known of a map that a check blocks: why, and the simulation where that alone can answer (domain.md 3.3). */
export interface OnlyFindings extends Pick<EveryFigure, 'monteCarlo'> {
  readonly findings: readonly Finding[]
}

/** Everything that is known about a map (domain.md 3, 4), or its findings. Refused for a year whose calendar is not published. */
export function everyFigure(
  map: ProcessMap,
  project: Project,
  { simulate: options, start, calendarOf }: Asked = {},
): Result<EveryFigure | OnlyFindings> {
  const plain = figures(map, project)
  const basis = basisOf(map, project)
  const simulated = options && simulate(map, project, options)
  if ('findings' in plain) return ok({ ...plain, ...(simulated?.sound && { monteCarlo: monteCarloOf(simulated) }) })
  if (!basis.sound) return ok({ findings: basis.findings })
  const problemImpact = problemImpacts(basis, map, project).map(
    ({ number, on, loss, leadMinutes, leadPct, leadHoursPerYear }) => ({
      num: number,
      on: on.length === 1 ? on[0]! : on,
      loss,
      leadMinutes,
      leadPct,
      leadHoursPerYear,
    }),
  )
  const dated = start === undefined ? null : typicalRun(map, project, start, calendarOf)
  if (dated && !dated.ok) return dated
  return ok({
    ...plain,
    problemImpact,
    ...(simulated?.sound && { monteCarlo: monteCarloOf(simulated) }),
    ...(dated?.value.sound && { typicalOnCalendar: saidOf(dated.value) }),
  })
}

function monteCarloOf({ runs, kept, seed, distribution, mean, sd, p50, p85, p95 }: Simulated) {
  return { runs, kept, seed, distribution, mean, sd, p50, p85, p95 }
}

function saidOf({
  start,
  finish,
  workMinutes,
  trace,
}: {
  start: Moment
  finish: Moment
  workMinutes: number
  trace: readonly { id: Id; start: Moment; finish: Moment }[]
}) {
  return {
    start: sayMoment(start),
    finish: sayMoment(finish),
    workMinutes,
    trace: trace.map((step) => ({ id: step.id, start: sayMoment(step.start), finish: sayMoment(step.finish) })),
  }
}
