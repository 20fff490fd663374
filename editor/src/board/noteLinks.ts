import type { Id, Project } from '@potok/model'

/** What a note on a board is of the project: it became it, or was put there from it. */
const LINKED = ['problems', 'solutions', 'steps', 'notes'] as const
type Linked = (typeof LINKED)[number]

export interface NoteLink {
  readonly noun: Linked
  readonly id: Id
}

export const wordsOfLink = ({ noun, id }: NoteLink): string => `${noun}:${id}`

/**
 * Of a note that says so in `meta.link`, what it is now: what is gone from the project is forgotten, and what was
 * written in a session is what it became since.
 */
export function linkOf({ problems, solutions, ...project }: Project, meta: object): NoteLink | null {
  const said: unknown = (meta as { link?: unknown }).link
  const [noun, id = ''] = typeof said === 'string' ? said.split(':') : []
  const linked = LINKED.find((one) => one === noun)
  const places = { problems, solutions, steps: project.steps, notes: project.notes }
  if (!linked || !places[linked].has(id)) return null
  const became = linked === 'notes' ? project.notes.get(id)?.became : null
  if (became && problems.has(became)) return { noun: 'problems', id: became }
  if (became && solutions.has(became)) return { noun: 'solutions', id: became }
  return { noun: linked, id }
}
