import type { Id, SceneGroup } from '@potok/model'

/**
 * What a click on a step means: of a group all of it, and inside the group, once that is chosen, the step alone.
 * A frame's steps are clicked one by one.
 */
export function clicked(groups: readonly SceneGroup[], before: ReadonlySet<Id>, step: Id): readonly Id[] {
  const group = groupAround(groups, step)
  if (!group) return [step]
  const isInside = before.size > 0 && [...before].every((id) => group.members.includes(id))
  return isInside && (before.size === 1 || before.size === group.members.length) ? [step] : group.members
}

/** With Shift a group is added and taken away as one. */
export const together = (groups: readonly SceneGroup[], step: Id): readonly Id[] =>
  groupAround(groups, step)?.members ?? [step]

export const isIn = (groups: readonly SceneGroup[], step: Id): boolean => groupAround(groups, step) !== undefined

const groupAround = (groups: readonly SceneGroup[], step: Id): SceneGroup | undefined =>
  groups.find(({ look, members }) => look === 'group' && members.includes(step))
