import type { Id, Project, Step } from '@potok/model'
import type { Picture, PictureBox } from '../canvas/picture.ts'

export interface OutlineRow {
  readonly step: Step
  readonly box: PictureBox
  readonly participant: Id | null
  /** The waits of the flows that lead here. */
  readonly waits: readonly string[]
}

/** Steps in the order of the work, with what is waited for before each: the map as a list. Notes and things stand aside. */
export function outlineOf(picture: Picture, project: Project): OutlineRow[] {
  const rows = [...picture.boxes.values()].flatMap((box): OutlineRow[] => {
    const step = project.steps.get(box.id)
    if (!step || ['note', 'document', 'system', 'join'].includes(step.look)) return []
    const into = [...picture.flows.values()].filter((flow) => flow.end === box.id && !flow.returns)
    const waits = into.flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'wait').map(({ words }) => words))
    return [{ step, box, participant: project.lanes.get(step.lane ?? '')?.participant ?? null, waits }]
  })
  return rows.sort((a, b) => rankOf(a) - rankOf(b) || a.box.x - b.box.x || a.box.y - b.box.y)
}

/** A numbered step by its number; what has none stands by its place between the steps. */
function rankOf({ step, box }: OutlineRow): number {
  if (step.look === 'start') return -1
  return step.look === 'end' ? Number.MAX_SAFE_INTEGER : box.x
}
