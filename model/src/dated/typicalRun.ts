import { DAY_MINUTES, type Moment } from '../calendar/moment.ts'
import { addWork, nextWork, workBetween } from '../calendar/work.ts'
import { WorkCalendar, YearNotPublished } from '../calendar/workCalendar.ts'
import type { Body } from '../graph/bodies.ts'
import { absorption } from '../graph/passes.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import type { Chances } from '../metrics/analysis/chances.ts'
import { soundMap } from '../metrics/analysis/soundMap.ts'
import type { Project } from '../records/project.ts'
import type { Time } from '../records/time.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A step of a dated run: begins and ends in the project's own zone. */
interface DatedStep {
  readonly id: Id
  readonly start: Moment
  readonly finish: Moment
}

export interface DatedRun {
  readonly sound: true
  readonly start: Moment
  readonly finish: Moment
  /** Working minutes of the first calendar from start to finish. */
  readonly workMinutes: number
  /** In the order of the flow; the branches of a region one after another. */
  readonly trace: readonly DatedStep[]
}

/** Working time of a lane; without a lane of the step, of the organisation. */
export type CalendarOf = (lane: Id | null) => WorkCalendar

const STANDARD = new WorkCalendar()

/**
 * One case from a start moment: typical times along the most probable way to a primary end, no returns, on the working
 * calendar (domain.md 3.10). A step waits by the calendar of the lane that receives it. Refused for a year without data.
 */
export function typicalRun(
  map: ProcessMap,
  project: Project,
  start: Moment,
  calendarOf: CalendarOf = () => STANDARD,
): Result<DatedRun | Unsound> {
  const sound = soundMap(map, project)
  if (!sound.sound) return ok(sound)
  const { chances } = sound
  try {
    const trace: DatedStep[] = []
    const finish = through(chances, chances.bodies.top, start, { project, calendarOf, trace })
    return ok({ sound: true, start, finish, workMinutes: workBetween(calendarOf(null), start, finish), trace })
  } catch (error) {
    if (!(error instanceof YearNotPublished)) throw error
    return refuse('calendar.year', error.message, [], { year: error.year })
  }
}

interface Run {
  readonly project: Project
  readonly calendarOf: CalendarOf
  readonly trace: DatedStep[]
}

function through(chances: Chances, body: Body, from: Moment, run: Run): Moment {
  const { graph } = chances
  const usual = usualWays(chances, body)
  let now = from
  let point = body.source
  for (;;) {
    const region = body.regionOf[point]!
    const step = graph.steps[body.stepOf[point]!]
    if (region !== -1) now = throughRegion(chances, region, now, run)
    else if (step && (step.look === 'operation' || step.look === 'wait') && step.time) {
      const calendar = run.calendarOf(step.lane)
      const begins = nextWork(calendar, now)
      now = after(step.time, begins, calendar, run.project)
      if (step.look === 'operation') run.trace.push({ id: step.id, start: begins, finish: now })
    }
    const arc = usual[point]!
    if (arc === -1) return now
    const flow = graph.flows[body.flowOf[arc]!]!
    const calendar = run.calendarOf(graph.steps[graph.to[body.flowOf[arc]!]!]!.lane)
    now = after(flow.wait, now, calendar, run.project)
    now = after(flow.transfer, now, calendar, run.project)
    point = body.to[arc]!
  }
}

/** The branches begin together; the last one to end lets the case go on. Of an OR the likely ones run, at least the likeliest. */
function throughRegion(chances: Chances, region: number, from: Moment, run: Run): Moment {
  const { own } = chances.activations[region]!
  const most = Math.max(...own)
  const likely = (chance: number) => chance >= 0.5 || chance === most
  const ends = chances.bodies.branches[region]!.flatMap((branch, number) =>
    likely(own[number]!) ? [through(chances, branch, from, run)] : [],
  )
  return Math.max(...ends)
}

/** Point → the arc a case most probably takes on without a return, -1 at an end; of the whole map only what leads to a primary end. */
function usualWays(chances: Chances, body: Body): number[] {
  const shares = chances.sharesIn.get(body)!
  const goals = body === chances.bodies.top ? chances.goals : body.sinks
  const leads = absorption(
    body,
    shares.map((share, arc) => (body.returns[arc] ? 0 : share)),
    goals,
  )
  return body.out.map((arcs) => {
    const open = arcs.filter((arc) => !body.returns[arc] && shares[arc]! > 0 && leads[body.to[arc]!]! > 0)
    return open.reduce((best, arc) => (best === -1 || shares[arc]! > shares[best]! ? arc : best), -1)
  })
}

function after(time: Time | null, from: Moment, calendar: WorkCalendar, { settings }: Project): Moment {
  if (!time) return from
  const [min, typical, max] = time.triple
  const minutes = typical ?? (min + max) / 2
  if (time.basis === 'calendar') return from + (minutes / settings.workdayMinutes) * DAY_MINUTES
  return addWork(calendar, from, minutes)
}
