import { groupOf, groupSteps, type Id, remove, setFields } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { bringIntoView } from '../maps/moving.ts'

/** What is selected goes together from now on; a frame is given its name at once. */
export function groupSelected(bench: Bench, look: 'group' | 'frame'): void {
  const steps = selectedSteps(bench)
  const made = bench.act(groupSteps, { map: bench.map, steps, look }, { about: steps[0] ?? null })
  if (!made) return
  const [frame] = look === 'frame' ? made : []
  bench.desk.setState({ selection: new Set(steps), naming: frame ?? null })
  // The picture follows the document by a frame.
  if (frame) requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(bench, frame)))
}

/** The groups and frames in which something is selected are taken apart; the steps stay as they are. */
export function ungroupSelected(bench: Bench): void {
  const ids = selectedGroups(bench)
  if (ids.length > 0) bench.act(remove, { noun: 'groups', ids }, { about: selectedSteps(bench)[0] ?? null })
}

/** The groups of what is selected are locked for everybody else, or opened again. */
export function lockSelected(bench: Bench): void {
  const ids = selectedGroups(bench)
  const words = bench.say('groups.noneToLock')
  if (ids.length > 0) bench.lock(ids)
  else bench.desk.setState({ refusal: { about: selectedSteps(bench)[0] ?? null, words } })
}

function selectedGroups(bench: Bench): Id[] {
  const project = bench.project()
  const groups = selectedSteps(bench).map((id) => groupOf(project, project.steps.get(id)!)?.id)
  return [...new Set(groups.filter((id) => id !== undefined))]
}

/** The frame of which all is selected: its name is what F2 means. */
export function nameSelected(bench: Bench): boolean {
  const { selection } = bench.desk.getState()
  const frame = bench
    .scene()
    .groups.find(
      ({ look, members }) =>
        look === 'frame' && members.length === selection.size && members.every((id) => selection.has(id)),
    )
  if (!frame || frame.members.length === 1) return false
  bench.desk.setState({ naming: frame.id })
  return true
}

export function renameGroup(bench: Bench, group: Id, name: string): void {
  bench.act(setFields, { noun: 'groups', id: group, fields: { name } })
}
