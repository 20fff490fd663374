import { isId } from '../ids.ts'
import { amount, custom, ID_SHAPE, line, orNull, type Plain, reference } from './fields.ts'

/** What an element was called in a file of another program, and which of the elements it was that look alike here. */
export interface ForeignName {
  readonly id: string
  readonly tag: string
  /** Of a lane: the pool that it was in. */
  readonly pool?: string
}

export type ForeignNames = Readonly<Record<string, ForeignName>>

/** The longest text of one part; what is longer is not kept. */
export const LONGEST_PART = 50_000
const MOST_NAMES = 10_000
const [LONGEST_NAME, LONGEST_TAG] = [256, 64]

const NAMES_SHAPE = {
  type: 'object',
  maxProperties: MOST_NAMES,
  propertyNames: ID_SHAPE,
  additionalProperties: {
    type: 'object',
    required: ['id', 'tag'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', maxLength: LONGEST_NAME },
      tag: { type: 'string', maxLength: LONGEST_TAG },
      pool: { type: 'string', maxLength: LONGEST_NAME },
    },
  },
} as const

/** Something of a file of another program that no map shows: kept with the map as it stood there, and written back. */
export const foreignPartFields = {
  map: reference(),
  /** The lane, step or flow that it belongs to; null: the map. */
  about: reference(),
  /** `bpmn`. */
  format: line(),
  /** Where it stood, in the words of its format; `names`: no text, but what the elements were called. */
  slot: line(),
  /** What it is, for whoever reads the list. */
  name: line(),
  xml: custom<string>('', (given) => typeof given === 'string' && given.length <= LONGEST_PART, {
    type: 'string',
    maxLength: LONGEST_PART,
  }),
  names: custom<ForeignNames | null>(null, (given) => given === null || areNames(given), orNull(NAMES_SHAPE)),
  /** Among the parts of its map. */
  order: amount(0),
}

export type ForeignPart = Plain<typeof foreignPartFields>

function areNames(given: unknown): given is ForeignNames {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  const entries = Object.entries(given)
  return entries.length <= MOST_NAMES && entries.every(([id, name]) => isId(id) && isName(name))
}

function isName(given: unknown): given is ForeignName {
  if (typeof given !== 'object' || given === null) return false
  const { id, tag, pool, ...rest } = given as Record<string, unknown>
  const isShort = (one: unknown, most: number) => typeof one === 'string' && one.length <= most
  if (Object.keys(rest).length > 0 || !isShort(id, LONGEST_NAME) || !isShort(tag, LONGEST_TAG)) return false
  return pool === undefined || isShort(pool, LONGEST_NAME)
}
