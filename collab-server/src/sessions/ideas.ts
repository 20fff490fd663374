import {
  type AgendaItem,
  IDEA_PROMPTS,
  type Id,
  type IdeaPrompt,
  ideaMethod,
  noteGroups,
  openRing,
  type Project,
  type Ring,
  readIdeaSettings,
  sheetOf,
} from '@potok/model'
import { z } from 'zod'
import { Refused } from '../refusals.ts'

/** How a round gathers ideas, as it was when it was opened; sheets are kept under the hands of their writers. */
export type Ideas =
  | { readonly how: 'rounds'; readonly ring: Ring; readonly ideas: number; readonly minutes: number }
  | { readonly how: 'turned'; readonly of: readonly { readonly id: Id; readonly text: string }[] }
  | { readonly how: 'prompts'; readonly steps: readonly Id[]; readonly prompts: readonly IdeaPrompt[] }

const FEWEST = 2

/** `hands`: who takes part, in an order that tells nothing. `turned`: answers that were shown are turned into ideas. */
export function ideasOf(project: Project, item: AgendaItem, hands: readonly string[], turned: boolean): Ideas | null {
  const settings = readIdeaSettings(item.settings)
  switch (ideaMethod(item)) {
    case 'silent':
      return null
    case 'rounds': {
      if (hands.length < FEWEST) throw new Refused('round.few')
      const { ideas, minutes } = settings
      return { how: 'rounds', ring: openRing(hands, settings.rounds), ideas, minutes }
    }
    case 'reverse': {
      if (!turned) return null
      const of = noteGroups(project, item.id)
        .flatMap(({ notes }) => notes)
        .filter(({ note }) => note.answers === null)
        .map(({ note: { id, text } }) => ({ id, text }))
      if (of.length === 0) throw new Refused('round.nothing')
      return { how: 'turned', of }
    }
    case 'prompts': {
      const steps = settings.steps.filter((id) => project.steps.has(id))
      if (steps.length === 0) throw new Refused('round.nothing')
      return { how: 'prompts', steps, prompts: settings.prompts }
    }
  }
}

/** What somebody wrote, and where. */
export const Written = z.object({
  text: z.string().trim().min(1).max(500),
  turn: z.number().int().optional(),
  answers: z.string().max(64).optional(),
  step: z.string().max(64).optional(),
  prompt: z.enum(IDEA_PROMPTS).optional(),
})

/** An idea as it is kept until it is shown; `sheet` and `turn` are counted from 0. */
export interface Idea {
  readonly text: string
  readonly sheet?: number
  readonly turn?: number
  readonly answers?: Id
  readonly step?: Id
  readonly prompt?: IdeaPrompt
}

export const readIdea = (ideas: Ideas | null, value: string): Idea =>
  ideas === null ? { text: value } : (JSON.parse(value) as Idea)

/** The text that is kept; what has no place in this round is refused. */
export function keptIdea(ideas: Ideas | null, said: z.infer<typeof Written>, hand: string): string {
  const { text, turn, answers, step, prompt } = said
  if (ideas === null) return text
  const keep = (idea: Idea) => JSON.stringify(idea)
  if (ideas.how === 'rounds') {
    const sheet = sheetOf(ideas.ring, hand)
    if (sheet === null) throw new Refused('sheet.none')
    if (turn !== ideas.ring.turn) throw new Refused('sheet.passed')
    return keep({ text, sheet, turn })
  }
  if (ideas.how === 'turned') {
    if (!answers || !ideas.of.some(({ id }) => id === answers)) throw new Refused('idea.nowhere')
    return keep({ text, answers })
  }
  if (!step || !prompt || !ideas.steps.includes(step) || !ideas.prompts.includes(prompt))
    throw new Refused('idea.nowhere')
  return keep({ text, step, prompt })
}

/** Whether this one may still be changed by who wrote it: a sheet that was handed on may not. */
export const isStillMine = (ideas: Ideas | null, value: string): boolean =>
  ideas?.how !== 'rounds' || readIdea(ideas, value).turn === ideas.ring.turn
