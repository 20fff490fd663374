import { STAGE_NAMES } from './closing.ts'
import { amount, custom, flag, line, maybeOneOf, oneOf, type Plain, reference, text } from './fields.ts'

/** What is done in an item: talking, silent writing, voting, working together on a page of the project. */
export const ACTIVITIES = ['talk', 'write', 'rank', 'work'] as const

export type Activity = (typeof ACTIVITIES)[number]

const MOST_MINUTES = 480
const LONGEST_SETTINGS = 20_000

/** One item of a session's agenda. */
export const agendaItemFields = {
  session: reference(),
  title: line(),
  /** What participants read: the question, the rules. */
  prompt: text(),
  activity: oneOf(ACTIVITIES, 'talk'),
  stage: maybeOneOf(STAGE_NAMES),
  /** What is written about or ranked. */
  about: oneOf(['problems', 'solutions'], 'problems'),
  /** Of `rank`: the name of the method, and its settings as the method reads them. */
  method: line(),
  settings: custom<unknown>(null, (given) => given !== undefined && JSON.stringify(given).length <= LONGEST_SETTINGS),
  minutes: amount(10, 0, MOST_MINUTES),
  /** Who may write or vote: everybody who came, or those who may edit the project. */
  who: oneOf(['everyone', 'team'], 'everyone'),
  /** What people write and give is kept under no name. */
  anonymous: flag(true),
  /** Of `work`: the map, or nothing. */
  map: reference(),
  order: line(),
}

export type AgendaItem = Plain<typeof agendaItemFields>
