import type { ProcessMap, Project, Simulated } from '@potok/model'
import { useEffect, useState } from 'react'

export const RUNS = 20_000
const SEED = 1
const QUIET_MS = 250

export type Simulation =
  | { readonly state: 'running'; readonly done: number; readonly last: Simulated | null }
  | { readonly state: 'ready'; readonly result: Simulated }
  | { readonly state: 'stopped'; readonly last: Simulated | null }
  | { readonly state: 'none' }

/** The map's own simulation, run again in a worker when the map rests after a change. `stop` ends the one that runs. */
export function useSimulation(
  map: ProcessMap,
  project: Project,
): { simulation: Simulation; stop(): void; again(): void } {
  const [simulation, setSimulation] = useState<Simulation>({ state: 'none' })
  const [turn, setTurn] = useState(0)
  const [stopped, setStopped] = useState(-1)
  // Only what the figures hang on: a colleague's card must not start everything anew.
  const facts = useFacts(map, project)
  useEffect(() => {
    if (stopped === turn) return
    const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<{ done?: number; result?: Simulated | { sound: false } }>) => {
      if (data.done !== undefined)
        setSimulation((now) => ({ state: 'running', done: data.done ?? 0, last: lastOf(now) }))
      else if (data.result?.sound) setSimulation({ state: 'ready', result: data.result })
      else setSimulation({ state: 'none' })
    }
    const wait = setTimeout(() => worker.postMessage([map, project, { runs: RUNS, seed: SEED }]), QUIET_MS)
    return () => {
      clearTimeout(wait)
      worker.terminate()
    }
  }, [facts, turn, stopped])
  return {
    simulation,
    stop() {
      setStopped(turn)
      setSimulation((now) => ({ state: 'stopped', last: lastOf(now) }))
    },
    again: () => setTurn((now) => now + 1),
  }
}

function lastOf(now: Simulation): Simulated | null {
  if (now.state === 'ready') return now.result
  return now.state === 'none' ? null : now.last
}

/** Steps and flows keep their identity from one snapshot to the next while they do not change. */
export function useFacts(map: ProcessMap, { settings }: Project): object {
  const [facts, setFacts] = useState<{ map: ProcessMap; settings: Project['settings'] }>({ map, settings })
  const alike = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((one, at) => one === b[at])
  if (facts.settings === settings && alike(facts.map.steps, map.steps) && alike(facts.map.flows, map.flows))
    return facts
  const fresh = { map, settings }
  setFacts(fresh)
  return fresh
}

/** The latest runs, also while newer ones are under way; null before the first. */
export function resultOf(simulation: Simulation) {
  if (simulation.state === 'ready') return simulation.result
  return simulation.state === 'none' ? null : simulation.last
}
