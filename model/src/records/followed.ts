import { type Id, isId } from '../ids.ts'

/** What a procedure takes from one step of its map: words, who does it (or which kind it is), the longest time, where it goes on. */
export type FollowedStep = readonly [words: string, performer: string, norm: number | null, ways: string]

/** The steps that a procedure was last compared with. */
export type Followed = Readonly<Record<Id, FollowedStep>>

const MOST_STEPS = 5000
const LONGEST = 400

const SAID = { type: 'string' } as const

export const FOLLOWED_SHAPE = {
  type: 'object',
  maxProperties: MOST_STEPS,
  additionalProperties: {
    type: 'array',
    prefixItems: [SAID, SAID, { type: ['number', 'null'] }, SAID],
    minItems: 4,
    maxItems: 4,
  },
} as const

export function isFollowed(given: unknown): given is Followed {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  const rows = Object.entries(given)
  return rows.length <= MOST_STEPS && rows.every(([id, row]) => isId(id) && isRow(row))
}

function isRow(given: unknown): given is FollowedStep {
  if (!Array.isArray(given) || given.length !== 4) return false
  const [words, performer, norm, ways] = given as unknown[]
  const isShort = (one: unknown) => typeof one === 'string' && one.length <= LONGEST
  return isShort(words) && isShort(performer) && isShort(ways) && (norm === null || Number.isFinite(norm))
}
