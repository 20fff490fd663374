import { type Analysis, type Id, LOSSES, type LossCode, type ProcessMap, VALUES, type Value } from '@potok/model'

export type RowName = Value | LossCode | 'other'

export interface LossRow {
  readonly name: RowName
  readonly minutes: number
  /** Whole minutes that add up to the rounded total: the largest remainders are rounded up. */
  readonly whole: number
  /** Of the expected lead time, 0…1. */
  readonly share: number
  /** Bar, 0…1 of the longest row. */
  readonly length: number
  readonly about: readonly Id[]
}

/** What lead time is made of: losses from the largest, then what is necessary, then what creates value. They add up. */
export function lossRows(figures: Analysis, map: ProcessMap): LossRow[] {
  const whole = Object.values(figures.leadBuckets).reduce((sum, minutes) => sum + minutes, 0)
  const longest = Math.max(...Object.values(figures.leadBuckets), 1)
  const row = (name: RowName, minutes: number): Omit<LossRow, 'whole'> => ({
    name,
    minutes,
    share: whole > 0 ? minutes / whole : 0,
    length: minutes / longest,
    about: elementsOf(name, map, figures),
  })
  const losses = figures.pareto.map(([name, minutes]) => row(isLoss(name) ? name : 'other', minutes))
  const kinds = [...VALUES].reverse().flatMap((value) => {
    const minutes = figures.leadBuckets[value]
    return minutes ? [row(value, minutes)] : []
  })
  const rows = [...losses, ...kinds]
  const wholes = roundedTogether(rows.map(({ minutes }) => minutes))
  return rows.map((one, at) => ({ ...one, whole: wholes[at] ?? 0 }))
}

/** Whole numbers near these that add up to their rounded sum. */
export function roundedTogether(parts: readonly number[]): number[] {
  const floors = parts.map(Math.floor)
  const left = Math.round(parts.reduce((sum, part) => sum + part, 0)) - floors.reduce((sum, part) => sum + part, 0)
  const byRemainder = parts.map((part, at) => [part - Math.floor(part), at] as const).sort((a, b) => b[0] - a[0])
  const raised = new Set(byRemainder.slice(0, left).map(([, at]) => at))
  return floors.map((floor, at) => floor + (raised.has(at) ? 1 : 0))
}

/** Steps and flows that a row counts. Rework counts all that a return passes again. */
function elementsOf(name: RowName, map: ProcessMap, figures: Analysis): Id[] {
  const again = (id: Id) => {
    const load = figures.leadLoads.get(id)
    return load !== undefined && load.visits - load.first > 1e-9
  }
  const steps = map.steps.filter((step) => {
    if (step.look === 'wait') return name === 'waiting' || (name === 'defects' && again(step.id))
    if (step.look !== 'operation') return false
    if (name === 'defects' && again(step.id)) return true
    if (step.value === 'NVA') return (step.loss ?? 'other') === name
    return (step.value ?? 'NNVA') === name
  })
  const flows = map.flows.filter((flow) => {
    if (name === 'waiting') return flow.wait !== null
    if (name === 'motion') return flow.transfer !== null && flow.channel === 'person'
    if (name === 'transport') return flow.transfer !== null && flow.channel !== 'person'
    return name === 'defects' && again(flow.id)
  })
  return [...steps, ...flows].map((one) => one.id)
}

function isLoss(name: string): name is LossCode {
  return (LOSSES as readonly string[]).includes(name)
}
