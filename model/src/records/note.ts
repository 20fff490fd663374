import { line, maybeAmount, maybeOneOf, type Plain, reference, text } from './fields.ts'

/** What is asked about a step to find an improvement. */
export const IDEA_PROMPTS = ['eliminate', 'combine', 'rearrange', 'simplify'] as const

export type IdeaPrompt = (typeof IDEA_PROMPTS)[number]

/** What somebody wrote in silence, after it was shown to all. */
export const noteFields = {
  /** The item of the agenda it was written in. */
  item: reference(),
  text: text(),
  /** The name that its writer came with; empty where nobody is named. */
  author: line(),
  cluster: reference(),
  /** The note that says the same and stands for both. */
  mergedInto: reference(),
  /** The problem or solution that it became. */
  became: reference(),
  /** The note that it turns round: an idea out of «how would we make it worse?». */
  answers: reference(),
  /** The step it was asked about, and how. */
  step: reference(),
  prompt: maybeOneOf(IDEA_PROMPTS),
  /** The sheet that went round with it, from 1. */
  sheet: maybeAmount(1),
  order: line(),
}

export type Note = Plain<typeof noteFields>
