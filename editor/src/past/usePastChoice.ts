import type { Id } from '@potok/model'
import { useEffect, useMemo } from 'react'
import { frameOf } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { ghostsOf } from './ghosts.ts'
import { usePastView } from './pastView.ts'

const AIR = 0.3

/** What is chosen on the sheet is chosen in the list beside it, and what the list asks for is brought into sight. */
export function usePastChoice(bench: Bench): void {
  const past = usePastView()
  const choice = past?.choice
  useEffect(
    () =>
      choice &&
      bench.desk.subscribe(({ selection }, before) => {
        if (selection === before.selection) return
        const [only] = selection
        if (selection.size === 1 && only && choice.getState().chosen !== only) choice.setState({ chosen: only })
      }),
    [bench, choice],
  )
  const show = useMemo(() => {
    if (!past) return null
    return (id: Id) => {
      const scene = bench.scene()
      const ghosts = ghostsOf(scene, past.other, past.marks)
      const boxOf = (one: Id | null) => scene.boxes.get(one ?? '') ?? ghosts.boxes.get(one ?? '') ?? []
      const flow = scene.flows.get(id) ?? ghosts.flows.get(id)
      const anchors = bench.project().problems.get(id)?.anchors ?? past.other.problems.get(id)?.anchors ?? []
      const inLane = [...scene.boxes.values()].filter(({ laneId }) => laneId === id)
      const boxes = [id, flow?.start ?? null, flow?.end ?? null, ...anchors].flatMap(boxOf)
      bench.desk.setState({ selection: new Set(scene.boxes.has(id) || scene.flows.has(id) ? [id] : []) })
      bench.fit(frameOf(boxes.length > 0 ? boxes : inLane), 1, AIR)
    }
  }, [bench, past])
  useEffect(() => {
    if (!choice || !show) return
    return choice.subscribe(({ chosen, asked }, before) => {
      if (asked !== before.asked && chosen) show(chosen)
    })
  }, [choice, show])
}
