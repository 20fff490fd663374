import { type Bend, bendFlows, type Id, runToPush } from '@potok/model'
import { bentOf } from '../canvas/bent.ts'
import type { Bench } from '../maps/bench.ts'
import type { Direction } from '../tools/neighbour.ts'

/** The arrows push the selected flows: up and down a level run, left and right an upright one. */
export function pushFlows(bench: Bench, direction: Direction, size: number): void {
  const scene = bench.scene()
  if (scene.chain) return
  const isLevel = direction === 'up' || direction === 'down'
  const by = direction === 'left' || direction === 'up' ? -size : size
  const bends: Record<Id, Bend> = {}
  for (const id of bench.desk.getState().selection) {
    const line = scene.flows.get(id)
    const run = line ? runToPush(line, isLevel) : null
    const bend = line && run !== null ? bentOf(scene, line, run, by) : null
    if (bend) bends[id] = bend
  }
  if (Object.keys(bends).length > 0) bench.act(bendFlows, { bends })
}

/** Keeps the flow as it was bent; false when it is refused. */
export const keepBend = (bench: Bench, flow: Id, bend: Bend): boolean =>
  bench.act(bendFlows, { bends: { [flow]: bend } }, { about: flow }) !== null

/** Gives the selected flows back to the router. */
export function straighten(bench: Bench): void {
  const { flows } = bench.project()
  const bent = [...bench.desk.getState().selection].filter((id) => flows.get(id)?.bend)
  if (bent.length > 0) bench.act(bendFlows, { bends: Object.fromEntries(bent.map((id) => [id, null])) })
}
