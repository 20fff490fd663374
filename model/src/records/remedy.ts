import { reference } from './fields.ts'

/** A solution that removes a cause: several of each may belong together. */
export const remedyFields = {
  cause: reference(),
  solution: reference(),
}
