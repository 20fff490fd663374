import { day, line, maybeAmount, maybeOneOf, members, oneOf, type Plain, reference, text } from './fields.ts'
import { LOSSES } from './step.ts'

/** How it came to be known (regulation 5.5.4, stages 1 and 2). */
export const EVIDENCE_METHODS = [
  'interview',
  'focusGroup',
  'questionnaire',
  'ownExperience',
  'observation',
  'gemba',
  'deskResearch',
  'feedback',
] as const

export type EvidenceMethod = (typeof EVIDENCE_METHODS)[number]

/** What was found at the place of work: seen, said or proposed. */
export const EVIDENCE_SORTS = ['fact', 'opinion', 'idea'] as const

/** One thing that was heard, seen or read. It needs nobody's name: a respondent is a segment and perhaps a code. */
export const evidenceFields = {
  method: oneOf(EVIDENCE_METHODS, 'interview'),
  sort: maybeOneOf(EVIDENCE_SORTS),
  text: text(),
  /** Word for word. */
  quote: text(),
  date: day(),
  place: line(),
  /** Of desk research: what was read, and where in it. */
  source: line(),
  segment: reference(),
  /** A code such as «Р-3», which only tells one respondent from another. */
  respondent: line(),
  /** Of a gemba walk: the loss that was seen. */
  loss: maybeOneOf(LOSSES),
  /** What it is about: ids of steps, flows, problems, touchpoints, stages of a journey. What is gone is not counted. */
  about: members(),
  /** Pictures and PDFs that the server keeps. */
  attachments: members(),
  /** Of an answer to a feedback form: which form, and the marks 1…5 and 1…7 (7 is easy). */
  form: reference(),
  satisfaction: maybeAmount(1, 5),
  ease: maybeAmount(1, 7),
  order: line(),
}

export type Evidence = Plain<typeof evidenceFields>
