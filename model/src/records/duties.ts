import { type Id, isId } from '../ids.ts'
import { custom, type Field } from './fields.ts'

/** Beside the performer: controls, takes part, is told. */
export const DUTIES = ['controls', 'joins', 'informed'] as const

export type Duty = (typeof DUTIES)[number]
/** By participant. */
export type Duties = Readonly<Record<Id, Duty>>

const MOST = 100

export const duties = (): Field<Duties> =>
  custom<Duties>(
    Object.freeze({}),
    (given) => {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
      const entries = Object.entries(given)
      return entries.length <= MOST && entries.every(([id, duty]) => isId(id) && DUTIES.includes(duty as Duty))
    },
    { type: 'object', maxProperties: MOST, additionalProperties: { enum: DUTIES } },
  )
