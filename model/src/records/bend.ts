export const SIDES = ['left', 'right', 'top', 'bottom'] as const
export type Side = (typeof SIDES)[number]

/** A side of a step, and how far from the middle of it. */
export type BendPort = readonly [side: Side, off: number]
/** Where a run between the first and the last lies: so far from the middle of this step. */
export type BendLevel = readonly [of: 'start' | 'end', off: number]

/** A way that a person bent: it goes along with both of its steps. Runs turn at every level, so their number fits the two sides. */
export interface Bend {
  readonly exit: BendPort
  readonly entry: BendPort
  readonly levels: readonly BendLevel[]
}

/** The most runs between the first and the last. */
const MOST_LEVELS = 12
const FURTHEST = 100_000

const pairOf = (names: readonly string[]) => ({
  type: 'array',
  prefixItems: [{ enum: names }, { type: 'number', minimum: -FURTHEST, maximum: FURTHEST }],
  minItems: 2,
  maxItems: 2,
})

export const BEND_SHAPE = {
  type: 'object',
  required: ['exit', 'entry', 'levels'],
  additionalProperties: false,
  properties: {
    exit: pairOf(SIDES),
    entry: pairOf(SIDES),
    levels: { type: 'array', maxItems: MOST_LEVELS, items: pairOf(['start', 'end']) },
  },
}

export const isLevelSide = (side: Side): boolean => side === 'left' || side === 'right'

export function isBend(given: unknown): given is Bend {
  if (typeof given !== 'object' || given === null) return false
  const { exit, entry, levels, ...rest } = given as Partial<Record<string, unknown>>
  if (Object.keys(rest).length > 0 || !isPort(exit) || !isPort(entry) || !Array.isArray(levels)) return false
  if (levels.length > MOST_LEVELS || !levels.every((one) => isPair(one, ['start', 'end']))) return false
  return (levels.length % 2 === 1) === (isLevelSide(exit[0]) === isLevelSide(entry[0]))
}

const isPort = (given: unknown): given is BendPort => isPair(given, SIDES)

function isPair(given: unknown, names: readonly string[]): boolean {
  if (!Array.isArray(given) || given.length !== 2) return false
  const [name, off] = given as unknown[]
  return names.includes(name as string) && typeof off === 'number' && Math.abs(off) <= FURTHEST
}
