import type { Id } from '../ids.ts'
import type { AgendaItem } from '../records/agendaItem.ts'
import { IDEA_PROMPTS, type IdeaPrompt } from '../records/note.ts'

/** How an item of silent writing gathers: each for themselves, on sheets that go round, first turned upside down, by prompts per step. */
export const IDEA_METHODS = ['silent', 'rounds', 'reverse', 'prompts'] as const

export type IdeaMethod = (typeof IDEA_METHODS)[number]

export interface IdeaSettings {
  /** Of `rounds`: how often the sheets go round, how many ideas one writes each time, and how long that takes. */
  readonly rounds: number
  readonly ideas: number
  readonly minutes: number
  /** Of `prompts`: the steps that are asked about, and what is asked. */
  readonly steps: readonly Id[]
  readonly prompts: readonly IdeaPrompt[]
}

export const MOST_ROUNDS = 12
const MOST_IDEAS = 10
const MOST_MINUTES = 60
/** More steps than these are a list that nobody goes through. */
export const MOST_STEPS = 40

export const ideaMethod = ({ method }: Pick<AgendaItem, 'method'>): IdeaMethod =>
  IDEA_METHODS.find((one) => one === method) ?? 'silent'

/** What was planned, with six people, three ideas and five minutes where nothing sensible was. */
export function readIdeaSettings(given: unknown): IdeaSettings {
  const { rounds, ideas, minutes, steps, prompts } = (given ?? {}) as Record<string, unknown>
  const asked = Array.isArray(prompts) ? IDEA_PROMPTS.filter((one) => prompts.includes(one)) : []
  const ids = Array.isArray(steps) ? steps.filter((one): one is Id => typeof one === 'string') : []
  return {
    rounds: within(rounds, 6, 1, MOST_ROUNDS),
    ideas: within(ideas, 3, 1, MOST_IDEAS),
    minutes: within(minutes, 5, 1, MOST_MINUTES),
    steps: [...new Set(ids)].slice(0, MOST_STEPS),
    prompts: asked.length > 0 ? asked : IDEA_PROMPTS,
  }
}

const within = (given: unknown, absent: number, least: number, most: number): number =>
  typeof given === 'number' && Number.isFinite(given) ? Math.min(most, Math.max(least, Math.round(given))) : absent
