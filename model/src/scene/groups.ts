import { groupsAmong } from '../graph/groups.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { covers } from './box.ts'
import { union } from './gridIndex.ts'
import { wrap } from './measure.ts'
import { sameValue } from './sameValue.ts'
import type { Box, SceneGroup } from './shapes.ts'
import { TEXT } from './sizes.ts'

const AIR = 12
const TITLE = 20
const BASELINE = 14.6

/** Outlines around the members as they stand; those that did not change are the same objects as before. */
export function groupsOf(
  map: ProcessMap,
  project: Project,
  boxes: ReadonlyMap<Id, Box>,
  before: readonly SceneGroup[] = [],
): readonly SceneGroup[] {
  const known = new Map(before.map((one) => [one.id, one]))
  const groups = groupsAmong(project, map.steps).map(({ group, steps }) => {
    const made = outline(group, steps, boxes)
    const old = known.get(made.id)
    return old && sameValue(old, made) ? old : made
  })
  return groups.length === before.length && groups.every((one, at) => one === before[at]) ? before : groups
}

function outline(
  { id, look, name }: Pick<SceneGroup, 'id' | 'look' | 'name'>,
  members: readonly Id[],
  boxes: ReadonlyMap<Id, Box>,
): SceneGroup {
  const { x, y, width, height } = union(members.flatMap((one) => covers(boxes.get(one)!)))
  const head = look === 'frame' ? TITLE : 0
  const wide = width + 2 * AIR
  return {
    id,
    look,
    name,
    members,
    x: x - AIR,
    y: y - AIR - head,
    width: wide,
    height: height + 2 * AIR + head,
    title: look === 'frame' ? titleOf(name, wide - 2 * AIR) : null,
  }
}

/** One line; what is wider than the frame is cut with «…». */
function titleOf(name: string, room: number): SceneGroup['title'] {
  const text = wrap(name, room, TEXT.name, 'bold', 1).lines[0] ?? ''
  return { text, x: AIR, y: BASELINE, size: TEXT.name, weight: 'bold', anchor: 'start' }
}
