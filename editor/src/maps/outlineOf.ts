import type { Box, FlowLine, Id, Project, Scene, Step } from '@potok/model'

export interface OutlineRow {
  readonly step: Step
  readonly box: Box
  readonly participant: Id | null
  /** The waits of the flows that lead here. */
  readonly waits: readonly string[]
}

/** Steps in the order of the work, with what is waited for before each: the map as a list. Notes and things stand aside. */
export function outlineOf(scene: Scene, project: Project): OutlineRow[] {
  const onward = Map.groupBy(
    [...scene.flows.values()].filter((flow) => !flow.returns),
    ({ end }) => end,
  )
  const rows = [...scene.boxes.values()].flatMap((box): OutlineRow[] => {
    const step = project.steps.get(box.id)
    if (!step || ['note', 'document', 'system', 'join'].includes(step.look)) return []
    const waits = (onward.get(box.id) ?? []).flatMap(waitsOf)
    return [{ step, box, participant: project.lanes.get(step.lane ?? '')?.participant ?? null, waits }]
  })
  return rows.sort((a, b) => rankOf(a) - rankOf(b) || a.box.x - b.box.x || a.box.y - b.box.y)
}

const waitsOf = ({ labels }: FlowLine): string[] =>
  labels.flatMap(({ lines }) => lines.flat().flatMap(({ kind, text }) => (kind === 'wait' ? [text] : [])))

/** A numbered step by its number; what has none stands by its place between the steps. */
function rankOf({ step, box }: OutlineRow): number {
  if (step.look === 'start') return -1
  return step.look === 'end' ? Number.MAX_SAFE_INTEGER : box.x
}
