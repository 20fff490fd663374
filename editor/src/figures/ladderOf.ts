import { type Id, type LossCode, minutesOf, type ProcessMap, type Settings, type Time, type Value } from '@potok/model'
import type { LossRow } from './lossRows.ts'

export interface Slot {
  readonly step: Id
  readonly number: string
  /** Scene units. */
  readonly x: number
  /** Minutes of the longest way into the step: waits and transfers. */
  readonly before: Ends
  /** What takes the most of it. */
  readonly beforeLoss: 'waiting' | 'transport'
  readonly own: Ends
  /** The flow of that way; null: nothing leads to it. */
  readonly flow: Id | null
  /** Nobody said how long it takes. */
  readonly isMissing: boolean
  readonly value: Value | null
  readonly loss: LossCode | null
}

interface Ends {
  readonly min: number
  readonly expected: number
  readonly max: number
}

/** A bar of the ladder in px: solid to the least, open to the most, a line where it is expected to end. */
export interface Bar {
  readonly solid: number
  readonly line: number
  readonly whole: number
}

type Numbered = ReadonlyMap<Id, { readonly x: number; readonly number: string }>

const NONE: Ends = { min: 0, expected: 0, max: 0 }

/** One slot for each operation that has a place, by place. */
export function slotsOf(map: ProcessMap, boxes: Numbered, settings: Settings): Slot[] {
  const endsOf = (time: Time | null): Ends =>
    time ? { min: time.triple[0], expected: minutesOf(time, settings.mean, settings), max: time.triple[2] } : NONE
  const forward = forwardSteps(map)
  const into = Map.groupBy(
    map.flows.filter(({ returns }) => !returns),
    ({ end }) => end,
  )
  return map.steps
    .flatMap((step): Slot[] => {
      const box = boxes.get(step.id)
      if (step.look !== 'operation' || !box) return []
      const all = into.get(step.id) ?? []
      const onward = all.filter((flow) => forward.has(flow.start ?? ''))
      const ways = onward.length > 0 ? onward : all
      const lasts = ways.map((flow) => ({ flow, ends: added(endsOf(flow.wait), endsOf(flow.transfer)) }))
      const longest = lasts.sort((a, b) => b.ends.max - a.ends.max)[0]
      const waits = longest ? endsOf(longest.flow.wait).max >= endsOf(longest.flow.transfer).max : true
      return [
        {
          step: step.id,
          number: box.number,
          x: box.x,
          before: longest?.ends ?? NONE,
          beforeLoss: waits ? 'waiting' : 'transport',
          own: endsOf(step.time),
          flow: longest?.flow.id ?? null,
          isMissing: step.time === null,
          value: step.value,
          loss: step.loss,
        },
      ]
    })
    .sort((a, b) => a.x - b.x || (a.step < b.step ? -1 : 1))
}

/** Steps that a case reaches without any return: what leads on from rework is no wait before the step it returns to. */
function forwardSteps(map: ProcessMap): Set<Id> {
  const reached = new Set(map.steps.filter(({ look }) => look === 'start').map(({ id }) => id))
  const onward = Map.groupBy(
    map.flows.filter(({ returns }) => !returns),
    ({ start }) => start,
  )
  for (const id of reached) for (const { end } of onward.get(id) ?? []) if (end) reached.add(end)
  return reached
}

const added = (a: Ends, b: Ends): Ends => ({
  min: a.min + b.min,
  expected: a.expected + b.expected,
  max: a.max + b.max,
})

/** Heights on one logarithmic scale, so that minutes and weeks are both seen: the most of all fills the room. */
export function barOf(ends: Ends, most: number, room: number): Bar {
  const height = (minutes: number) =>
    minutes <= 0 ? 0 : Math.max(2, Math.round((Math.log1p(minutes) / Math.log1p(Math.max(most, 1))) * room))
  return { solid: height(ends.min), line: height(ends.expected), whole: height(ends.max) }
}

/** The parts of the expected lead time that the foot adds up: whole minutes, as the list of losses says them. */
export function footOf(rows: readonly Pick<LossRow, 'name' | 'whole'>[]) {
  const sum = (some: readonly Pick<LossRow, 'whole'>[]) => some.reduce((minutes, { whole }) => minutes + whole, 0)
  const between = sum(rows.filter(({ name }) => name === 'waiting' || name === 'transport'))
  const returns = sum(rows.filter(({ name }) => name === 'defects'))
  const whole = sum(rows)
  return { between, operations: whole - between - returns, returns, whole }
}
