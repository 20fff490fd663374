import { line, type Plain, reference } from './fields.ts'

/** Notes of one item that belong together, under a name. */
export const clusterFields = {
  item: reference(),
  name: line(),
  order: line(),
}

export type Cluster = Plain<typeof clusterFields>
