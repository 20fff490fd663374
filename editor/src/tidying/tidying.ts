import { type Id, moveSteps, type Place } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { askTidied } from './askTidied.ts'
import { glideFrom } from './glideFrom.ts'

let stop = () => {}

/** Shows how the map would stand when arranged, or the selected steps if there are several. Nothing is changed yet. */
export async function startTidying(bench: Bench): Promise<void> {
  const { map, project } = bench.drawn.store.getState()
  if (!map || bench.desk.getState().tidying) return
  if (bench.scene().chain) return bench.desk.setState({ refusal: { about: null, words: bench.say('ways.onlyLanes') } })
  const asked = { places: null }
  bench.desk.setState({ tidying: asked, refusal: null })
  const steps = selectedSteps(bench)
  const places = await askTidied(map, project, steps.length > 1 ? new Set(steps) : null)
  if (bench.desk.getState().tidying !== asked) return
  bench.desk.setState({ tidying: { places } })
  if (Object.keys(places).length > 0) suppose(bench, new Map(Object.entries(places)))
}

export function keepTidied(bench: Bench): void {
  const { tidying } = bench.desk.getState()
  const { steps } = bench.project()
  const living = Object.entries(tidying?.places ?? {}).filter(([id]) => steps.has(id))
  bench.desk.setState({ tidying: null })
  stop()
  if (living.length > 0) bench.act(moveSteps, { places: Object.fromEntries(living) })
  bench.drawn.suppose(null)
}

export function dropTidied(bench: Bench): void {
  bench.desk.setState({ tidying: null })
  suppose(bench, null)
}

function suppose({ drawn }: Bench, places: ReadonlyMap<Id, Place> | null): void {
  const { boxes } = drawn.store.getState().scene
  stop()
  drawn.suppose(places)
  stop = glideFrom(boxes, drawn)
}
