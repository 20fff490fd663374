import type { Id } from '@potok/model'

/** What can be done with a lane from its head. */
export interface LaneDeeds {
  rename(participant: Id, name: string): void
  /** `after`: the lane above the new one; null: the new one is the first. */
  add(after: Id | null): void
  /** Low or as high as it is, for this person. */
  fold(lane: Id): void
  move(lane: Id, after: Id | null): void
  /** Null: as high as its rows. */
  resize(lane: Id, height: number | null): void
  /** `into`: where its steps go; null: they go with it. */
  remove(lane: Id, into: Id | null): void
}
