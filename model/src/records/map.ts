import { line, members, oneOf, type Plain } from './fields.ts'

const MAP_STATES = ['current', 'target', 'ideal'] as const

export const mapFields = {
  name: line(),
  nameEn: line(),
  /** One of `kinds/kinds.ts`; a map that a newer Potok made keeps its kind here unknown. */
  kind: line('process'),
  state: oneOf(MAP_STATES, 'current'),
  order: line(),
  /** The maps this one was copied from. */
  from: members(),
}

export type MapRecord = Plain<typeof mapFields>
