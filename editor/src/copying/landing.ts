import type { Clip, Place } from '@potok/model'
import { frameOf, nearestLane, storedY } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { SIZES } from '../tools/nextPlace.ts'
import { type Point, snap } from '../tools/tool.ts'

/** Where what is pasted comes to stand, in scene units: its first step's corner, or the middle of all where the pointer is. */
export interface Landing {
  readonly at: Point
  readonly isPointed: boolean
}

interface Landed {
  readonly clip: Clip
  readonly by: readonly [dx: number, dy: number]
}

const STEP = 24

export function landed(bench: Bench, clip: Clip, { at, isPointed }: Landing, isForeign: boolean): Landed {
  const { lanes } = bench.scene()
  const first = clip.steps.find(({ place }) => place)
  const place = first?.place ?? ([0, 0] as const)
  const frame = frameOf(clip.steps.flatMap((one) => rectOf(one)))
  if (!isPointed || !frame) {
    const y = storedY(lanes, first?.fields.lane, at[1])
    return { clip, by: [snap(at[0] - place[0]), snap(y - place[1])] }
  }
  const dx = snap(at[0] - frame.x - frame.width / 2)
  const under = nearestLane(lanes, at[1])
  const homes = new Set(clip.steps.map(({ fields }) => fields.lane ?? null))
  // Steps of several lanes, or of another project, have their participants: they keep them and their rows.
  if (isForeign || homes.size > 1 || !under) return { clip, by: [dx, Math.abs(dx) < STEP ? STEP : 0] }
  const dy = snap(storedY(lanes, under.id, at[1]) - frame.y - frame.height / 2)
  const steps = clip.steps.map((one) => ({ ...one, fields: { ...one.fields, lane: under.id } }))
  return { clip: { ...clip, steps }, by: [dx, dy] }
}

function rectOf({ fields, place }: Clip['steps'][number]) {
  const size = SIZES[fields.look ?? 'operation'] ?? SIZES.operation
  return place ? [{ x: place[0], y: (place as Place)[1], ...size }] : []
}
