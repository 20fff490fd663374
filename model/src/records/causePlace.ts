import { READINGS } from './cause.ts'
import { line, maybeOneOf, reference } from './fields.ts'

/** Another place of a cause beside its home: it answers «Почему?» of a second problem or cause as well. */
export const causePlaceFields = {
  cause: reference(),
  /** A problem or a cause. */
  under: reference(),
  reading: maybeOneOf(READINGS),
  order: line(),
}
