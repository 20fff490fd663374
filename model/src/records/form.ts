import { flag, line, type Plain, reference, text } from './fields.ts'

/** A feedback form that a client fills by a public link. The link itself is the server's. */
export const formFields = {
  title: line(),
  /** What the client reads before answering. */
  intro: text(),
  /** The open question. */
  question: line(),
  /** The point of contact that answers are about. */
  touchpoint: reference(),
  asksSatisfaction: flag(true),
  asksEase: flag(true),
  asksSegment: flag(),
  order: line(),
}

export type Form = Plain<typeof formFields>
