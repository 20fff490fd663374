import { day, line, type Plain } from './fields.ts'

/** A key event of the card's fourth block, numbered by hand («2.1»). */
export const milestoneFields = { number: line(), name: line(), start: day(), finish: day(), order: line() }

export type Milestone = Plain<typeof milestoneFields>
