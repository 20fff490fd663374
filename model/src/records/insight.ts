import { flag, line, members, type Plain, text } from './fields.ts'

/** What the team understood: it rests on evidence of at least two different methods. */
export const insightFields = {
  text: text(),
  /** Pieces of evidence that it rests on. */
  evidence: members(),
  /** The team stands by it; whether it still rests on two methods is computed. */
  accepted: flag(),
  /** Steps, problems, touchpoints that it is about. */
  about: members(),
  order: line(),
}

export type Insight = Plain<typeof insightFields>
