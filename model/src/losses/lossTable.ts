import type { ProcessMap } from '../graph/processMap.ts'
import type { RolledUp } from '../graph/rolledUp.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import { bucketOf, shared, sumOf } from '../metrics/analysis/buckets.ts'
import { dwell } from '../metrics/analysis/minutes.ts'
import { performerOf } from '../metrics/analysis/performer.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { type Belonging, belongingOf } from './belonging.ts'
import { type EstimatedLoss, estimatesOf } from './estimates.ts'

/** The three columns of a loss (domain.md 4.3). Yearly ones are null without an annual volume. */
export interface LossRow {
  /** `VA`, `NNVA` or `loss:<code>`. */
  readonly bucket: string
  /** Working minutes of the expected lead time of one case. */
  readonly leadMinutes: number
  readonly personHoursPerYear: number | null
  readonly roublesPerYear: number | null
  /** Steps and flows that the lead minutes or the work come from. */
  readonly about: readonly Id[]
}

export interface LossTable {
  readonly sound: true
  /** Most lead minutes first; all lead minutes add up to the expected lead time. */
  readonly rows: readonly LossRow[]
  /** Participant → the same rows of their steps alone; waits and transfers are of whoever receives. */
  readonly byParticipant: ReadonlyMap<Id | null, readonly LossRow[]>
  /** The same by the organisation of each participant. */
  readonly byOrganisation: ReadonlyMap<Belonging, readonly LossRow[]>
  /** What the map cannot measure: in none of the rows above. */
  readonly estimates: readonly EstimatedLoss[]
}

interface Sum {
  lead: number
  labour: number
  cost: number
  about: Set<Id>
}

export function lossTable(map: ProcessMap, project: Project): LossTable | Unsound {
  const analysis = analyse(map, project)
  if (!analysis.sound) return analysis
  const all = new Map<string, Sum>()
  const by = new Map<Id | null, Map<string, Sum>>()
  const byBelonging = new Map<Belonging, Map<string, Sum>>()
  const laneOf = new Map(map.steps.map(({ id, lane }) => [id, lane]))

  const put = (
    performer: Id | null,
    bucket: string,
    about: Id,
    part: { lead?: number; labour?: number; cost?: number },
  ) => {
    const own = by.get(performer) ?? new Map<string, Sum>()
    by.set(performer, own)
    const belonging = belongingOf(performer, project)
    const theirs = byBelonging.get(belonging) ?? new Map<string, Sum>()
    byBelonging.set(belonging, theirs)
    for (const table of [all, own, theirs]) {
      let sum = table.get(bucket)
      if (!sum) {
        sum = { lead: 0, labour: 0, cost: 0, about: new Set<Id>() }
        table.set(bucket, sum)
      }
      sum.lead += part.lead ?? 0
      sum.labour += part.labour ?? 0
      sum.cost += part.cost ?? 0
      if ((part.lead ?? 0) + (part.labour ?? 0) > 0) sum.about.add(about)
    }
  }
  /** First passes go to the element's own bucket, every further one is rework (domain.md 4.3). */
  const spread = (
    performer: Id | null,
    bucket: string,
    about: Id,
    onePass: { lead: number; labour: number; cost: number },
    factor = 1,
  ) => {
    const lead = analysis.leadLoads.get(about)!
    const work = analysis.loads.get(about)!
    const part = (name: string, inLead: number, inWork: number) => {
      if ((onePass.lead === 0 && onePass.labour === 0) || (inLead === 0 && inWork === 0)) return
      const [labour, cost] = [onePass.labour * inWork, onePass.cost * inWork]
      put(performer, name, about, { lead: onePass.lead * inLead, labour, cost })
    }
    part(bucket, lead.first, work.first)
    part('loss:defects', dwell(1, lead, factor) - lead.first, dwell(1, work, factor) - work.first)
  }

  for (const step of map.steps) {
    if (!analysis.minutes.get(step.id)) continue
    const minutes = analysis.minutes.get(step.id)!
    for (const [bucket, onePass] of passOf(step, minutes, map.rolled?.get(step.id), project))
      spread(participantOf(step.lane, project), bucket, step.id, onePass, step.repeatPart)
  }
  const waiting = (lead: number) => ({ lead, labour: 0, cost: 0 })
  for (const flow of map.flows) {
    const parts = analysis.flowMinutes.get(flow.id)
    if (!parts) continue
    const receiver = participantOf(laneOf.get(flow.end ?? '') ?? null, project)
    spread(receiver, 'loss:waiting', flow.id, waiting(parts.wait))
    spread(receiver, flow.channel === 'person' ? 'loss:motion' : 'loss:transport', flow.id, waiting(parts.transfer))
  }
  const volume = project.about.annualVolume
  const rowsOf = (table: Map<string, Sum>) =>
    [...table]
      .filter(([, { lead, labour }]) => lead > 1e-9 || labour > 1e-9)
      .map(
        ([bucket, { lead, labour, cost, about }]): LossRow => ({
          bucket,
          leadMinutes: lead,
          personHoursPerYear: volume === null ? null : (labour / 60) * volume,
          roublesPerYear: volume === null ? null : cost * volume,
          about: [...about],
        }),
      )
      .sort((a, b) => b.leadMinutes - a.leadMinutes || (a.bucket < b.bucket ? -1 : 1))
  return {
    sound: true,
    rows: rowsOf(all),
    byParticipant: new Map([...by].map(([id, table]) => [id, rowsOf(table)])),
    byOrganisation: new Map([...byBelonging].map(([whose, table]) => [whose, rowsOf(table)])),
    estimates: estimatesOf(map, project),
  }
}

interface OnePass {
  readonly lead: number
  readonly labour: number
  readonly cost: number
}

/** One pass of a step by bucket; of one that stands for a map as that map shares it out (F13). */
function passOf(step: Step, minutes: number, rolled: RolledUp | undefined, project: Project): [string, OnePass][] {
  if (!rolled) {
    const { people, rate } = performerOf(step, project)
    const labour = minutes * people
    return [[bucketOf(step), { lead: minutes, labour, cost: (labour * rate) / 60 }]]
  }
  const lead = new Map(shared(rolled.leadBuckets, minutes))
  const whole = sumOf(rolled.labourBuckets)
  return [...new Set([...lead.keys(), ...Object.keys(rolled.labourBuckets)])].map((bucket) => {
    const labour = rolled.labourBuckets[bucket] ?? 0
    return [bucket, { lead: lead.get(bucket) ?? 0, labour, cost: whole > 0 ? (rolled.cost * labour) / whole : 0 }]
  })
}

function participantOf(lane: Id | null, project: Project): Id | null {
  return (lane && project.lanes.get(lane)?.participant) || null
}
