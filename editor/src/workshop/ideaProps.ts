import type { Id } from '@potok/model'
import type { IdeasSeen, RoundSeen } from '../api/workshops.ts'

/** What the view of each way to gather ideas is given. */
export interface IdeaProps<How extends IdeasSeen['how']> {
  readonly project: Id
  readonly session: Id
  readonly round: RoundSeen
  readonly ideas: IdeasSeen & { readonly how: How }
}
