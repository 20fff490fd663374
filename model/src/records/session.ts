import { custom, day, LONGEST_TEXT, line, maybeAmount, type Plain } from './fields.ts'

/** Somebody who took part, by the name they came with. */
export interface Attendant {
  readonly name: string
  readonly guest: boolean
}

const MOST_ATTENDANTS = 500

/** A workshop of the team, as it is planned; what it came to are records of their own. Its running is the server's. */
export const sessionFields = {
  title: line(),
  planned: day(),
  place: line(),
  /** Written by the server when it ends. */
  attendance: custom<readonly Attendant[]>(Object.freeze([]) as readonly Attendant[], areAttendants, {
    type: 'array',
    maxItems: MOST_ATTENDANTS,
    items: {
      type: 'object',
      required: ['name', 'guest'],
      properties: { name: { type: 'string', maxLength: LONGEST_TEXT }, guest: { type: 'boolean' } },
    },
  }),
  /** Milliseconds since 1970; written by the server. */
  startedAt: maybeAmount(),
  endedAt: maybeAmount(),
  order: line(),
}

export type Session = Plain<typeof sessionFields>

function areAttendants(given: unknown): given is readonly Attendant[] {
  if (!Array.isArray(given) || given.length > MOST_ATTENDANTS) return false
  return given.every((one) => {
    if (typeof one !== 'object' || one === null) return false
    const { name, guest } = one as Record<string, unknown>
    return typeof name === 'string' && name.length <= LONGEST_TEXT && typeof guest === 'boolean'
  })
}
