import { type Id, moveSteps, type Place } from '@potok/model'
import { frameOf } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { type Aligning, aligned, type Unit } from '../tools/aligned.ts'

/** Aligns what is selected in one transaction, or says beside it why not. */
export function align(bench: Bench, how: Aligning): void {
  const units = unitsOf(bench)
  const done = aligned(how, units)
  const about = units[0]?.ids[0] ?? null
  if (!done.ok) {
    bench.desk.setState({ refusal: { about, words: bench.say(`hand.align.${done.why}`) } })
    return
  }
  const { layout } = bench.project()
  const places: Record<Id, Place> = {}
  units.forEach(({ ids }, at) => {
    const [dx, dy] = done.shifts[at] ?? [0, 0]
    for (const id of ids) {
      const place = layout.get(id)
      if (!place || (dx === 0 && dy === 0)) continue
      const [x, y, ...size] = place
      places[id] = [x + dx, y + dy, ...size] as unknown as Place
    }
  })
  if (Object.keys(places).length > 0) bench.act(moveSteps, { places }, { about })
}

/** A group that is selected with others goes as one; alone its steps are aligned. */
function unitsOf(bench: Bench): Unit[] {
  const { boxes, groups } = bench.scene()
  const steps = selectedSteps(bench).filter((id) => boxes.has(id))
  const chosen = new Set(steps)
  const whole = groups.filter(
    ({ look, members }) =>
      look === 'group' && members.length < steps.length && members.every((member) => chosen.has(member)),
  )
  const grouped = new Set(whole.flatMap(({ members }) => members))
  const sets = [...whole.map(({ members }) => members), ...steps.filter((id) => !grouped.has(id)).map((id) => [id])]
  return sets.flatMap((ids) => {
    const frame = frameOf(ids.flatMap((id) => boxes.get(id) ?? []))
    return frame ? [{ ids, frame, lanes: ids.flatMap((id) => boxes.get(id)?.laneId ?? []) }] : []
  })
}
