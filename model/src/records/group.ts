import { line, oneOf, type Plain, reference } from './fields.ts'

const GROUP_LOOKS = ['group', 'frame'] as const

/** Steps of one map that go together; a frame is drawn around them with its name. Steps name their group. */
export const groupFields = {
  map: reference(),
  name: line(),
  look: oneOf(GROUP_LOOKS, 'group'),
}

export type Group = Plain<typeof groupFields>
