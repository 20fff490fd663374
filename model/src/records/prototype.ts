import { day, line, maybeAmount, maybeOneOf, members, oneOf, type Plain, text } from './fields.ts'

/** How near to the real thing: drawn by hand, a mock-up that can be leafed through, a trial run of the real work. */
export const FIDELITIES = ['sketch', 'mockup', 'trial'] as const

export const PROTOTYPE_DECISIONS = ['keep', 'change', 'drop'] as const

export type PrototypeDecision = (typeof PROTOTYPE_DECISIONS)[number]

/** A simplified model of a solution, tried out before the solution is carried out (regulation 5.5.4, stage 4). */
export const prototypeFields = {
  /** What is made. */
  text: text(),
  fidelity: oneOf(FIDELITIES, 'sketch'),
  /** Solutions and steps that it tries; what is gone is not counted. */
  tries: members(),
  /** How it is tested. */
  how: text(),
  /** With whom: so many of which people, no names. */
  testers: line(),
  day: day(),
  result: text(),
  /** Of a trial run: minutes that the work took as it is and with the prototype. */
  before: maybeAmount(),
  after: maybeAmount(),
  decision: maybeOneOf(PROTOTYPE_DECISIONS),
  /** Pictures and PDFs that the server keeps. */
  attachments: members(),
  order: line(),
}

export type Prototype = Plain<typeof prototypeFields>
