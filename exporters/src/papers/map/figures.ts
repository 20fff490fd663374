import { type Analysis, analyse, type Passage, type ProcessMap, type Project, passages } from '@potok/model'

/** Lead time of one map in the unit that its maximum asks for; `places` are decimals. */
export interface LeadTime {
  readonly unit: 'day' | 'hour' | 'minute'
  readonly places: number
  readonly min: number
  readonly max: number
  readonly expected: number
  readonly atLeast: boolean
  /** Rounded so that work and waits make the minimum, and work, waits and returns the maximum. */
  readonly work: readonly [number, number]
  readonly waits: readonly [number, number]
  readonly returns: number
}

export interface MapFigures {
  readonly analysis: Extract<Analysis, { sound: true }>
  readonly leadTime: LeadTime
  readonly longest: Passage
}

/** Null when a check blocks the map's figures. */
export function figuresOf(map: ProcessMap, project: Project): MapFigures | null {
  const analysis = analyse(map, project)
  const found = passages(map, project)
  if (!analysis.sound || !found) return null
  const { workdayMinutes } = project.settings
  const most = analysis.max.heading.minutes
  const unit = most >= workdayMinutes ? 'day' : most > 120 ? 'hour' : 'minute'
  const minutes = { day: workdayMinutes, hour: 60, minute: 1 }[unit]
  const places = unit === 'minute' ? 0 : analysis.min > 0 && analysis.min / minutes < 0.05 ? 2 : 1
  const work = (passage: Passage, side: 'min' | 'max') =>
    passage.passed.reduce((sum, one) => sum + (project.steps.get(one.id)?.look === 'operation' ? one[side] : 0), 0)
  const said = (value: number) => rounded(value / minutes, places)
  const workMin = work(found.shortest, 'min')
  const workMax = work(found.longest, 'max')
  const none = analysis.max.none.minutes
  const [a, b] = shared([workMin / minutes, (analysis.min - workMin) / minutes], analysis.min / minutes, places)
  const [c, d, e] = shared(
    [workMax / minutes, (none - workMax) / minutes, (most - none) / minutes],
    most / minutes,
    places,
  )
  return {
    analysis,
    longest: found.longest,
    leadTime: {
      unit,
      places,
      min: said(analysis.min),
      max: said(most),
      expected: said(analysis.expectedHeading),
      atLeast: analysis.atLeast,
      work: [a!, c!],
      waits: [b!, d!],
      returns: e!,
    },
  }
}

const rounded = (value: number, places: number) => Math.round(value * 10 ** places + 1e-9) / 10 ** places

/** Parts rounded so that their sum is the rounded whole: the rest goes to those that lost most. */
function shared(parts: readonly number[], whole: number, places: number): number[] {
  const by = 10 ** places
  const target = Math.round(whole * by + 1e-9)
  const floors = parts.map((part) => Math.floor(part * by + 1e-9))
  const left = target - floors.reduce((sum, one) => sum + one, 0)
  const order = parts
    .map((part, at) => ({ at, rest: part * by - floors[at]! }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
  const sign = Math.sign(left)
  for (let at = 0; at < Math.abs(left); at++) floors[order[at % order.length]!.at]! += sign
  return floors.map((one) => one / by)
}

/** Minutes that the expected lead time loses when the decision never sends a case back. */
export function withoutReturns(map: ProcessMap, project: Project, decision: string): number | null {
  const before = analyse(map, project)
  const leaving = map.flows.filter(({ start }) => start === decision)
  const back = leaving.filter(({ returns }) => returns)
  if (!before.sound || back.length === 0 || back.length === leaving.length) return null
  const kept = leaving.reduce((sum, flow) => sum + (flow.returns ? 0 : (flow.share ?? 0)), 0)
  if (kept <= 0) return null
  const flows = map.flows.map((flow) => {
    if (flow.start !== decision) return flow
    return { ...flow, share: flow.returns ? 0 : (flow.share ?? 0) / kept }
  })
  const after = analyse({ ...map, flows }, project)
  return after.sound ? before.expectedHeading - after.expectedHeading : null
}
