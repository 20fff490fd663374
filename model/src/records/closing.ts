import { custom, flag, line, maybeAmount, oneOf, type Plain } from './fields.ts'

/** The seven stages of the regulation (5.5.4). */
export const STAGE_NAMES = [
  'firstAnalysis',
  'gathering',
  'currentSituation',
  'solving',
  'target',
  'carryingOut',
  'standard',
] as const

export type StageName = (typeof STAGE_NAMES)[number]

const MOST_TOOLS = 100

/** One line of a stage's book: it was closed, or opened again. The latest line says which of the two it is. */
export const closingFields = {
  stage: oneOf(STAGE_NAMES, 'firstAnalysis'),
  reopens: flag(),
  /** Why it was closed without what was missing, or why it was opened again. */
  why: line(),
  /** Names of the tools that were not complete at that moment. */
  without: custom<readonly string[]>(Object.freeze([]), isToolNames, {
    type: 'array',
    items: { type: 'string' },
    maxItems: MOST_TOOLS,
  }),
  /** The name of who did it, as it was then. */
  by: line(),
  /** Milliseconds since 1970. */
  at: maybeAmount(),
}

export type Closing = Plain<typeof closingFields>

function isToolNames(given: unknown): boolean {
  return Array.isArray(given) && given.length <= MOST_TOOLS && given.every((one) => typeof one === 'string')
}
