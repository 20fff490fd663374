import { type Flow, type Id, NOUNS, type Noun, type Project } from '@potok/model'

/** What evidence, hypotheses and insights may be about, in the order in which it is offered. */
export const TAGGED = ['steps', 'problems', 'touchpoints', 'journeyStages'] as const satisfies Noun[]

export interface Thing {
  readonly id: Id
  readonly noun: Noun
  readonly name: string
}

/** A living record by its id, whatever it is; null: there is none. */
export function thingOf(project: Project, id: Id): Thing | null {
  for (const noun of Object.keys(NOUNS) as Noun[]) {
    const record = project[noun].get(id)
    if (record) return { id, noun, name: noun === 'flows' ? flowName(project, record as Flow) : nameOf(record) }
  }
  return null
}

const flowName = ({ steps }: Project, { start, end }: Flow): string =>
  [start, end].map((id) => nameOf(steps.get(id ?? '') ?? {})).join(' → ')

export const thingsOf = (project: Project, ids: readonly Id[]): Thing[] =>
  ids.flatMap((id) => thingOf(project, id) ?? [])

/** A name for a list: the number that people quote, and the words in one line. */
export function nameOf(record: object): string {
  const { number, text, name, title } = record as Partial<Record<'number' | 'text' | 'name' | 'title', unknown>>
  const words = [text, name, title].find((one) => typeof one === 'string' && one.trim() !== '') ?? ''
  const line = String(words).replace(/\s+/g, ' ').trim()
  return typeof number === 'number' ? `№ ${number} ${line}`.trim() : line
}

const LONGEST = 90

export const short = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line)
