import { day, line, oneOf, type Plain, reference, text } from './fields.ts'

export const CHECK_RESULTS = ['open', 'confirms', 'refutes', 'unclear'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

/** One line of the plan: how it is found out whether a cause is one (domain.md 9). */
export const causeCheckFields = {
  cause: reference(),
  /** What there must be to see if the cause is true. */
  trace: text(),
  data: line(),
  how: line(),
  who: line(),
  due: day(),
  result: oneOf(CHECK_RESULTS, 'open'),
  found: text(),
  order: line(),
}

export type CauseCheck = Plain<typeof causeCheckFields>
