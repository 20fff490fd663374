import type { Command, Id, Noun, Project, RecordOf, Result } from '@potok/model'
import type { DeskStore } from '../tools/desk.ts'

/** What the parts of the map screen work with: the project as it is, the desk, and the few ways to change a fact. */
export interface Editing {
  readonly project: Project
  readonly map: Id
  readonly desk: DeskStore
  readonly canEdit: boolean
  /** A command of the model; a refusal is given back, to be shown beside the thing. */
  perform<I>(command: Command<I>, input: I): Result<unknown>
  set<N extends Noun>(noun: N, id: Id, fields: Partial<RecordOf<N>>): Result<unknown>
  write(noun: Noun, id: Id, field: string, text: string): void
  include(noun: Noun, id: Id, field: string, member: Id): void
  exclude(noun: Noun, id: Id, field: string, member: Id): void
  add<N extends Noun>(noun: N, fields: Partial<RecordOf<N>>): Id | null
  remove(noun: Noun, ids: readonly Id[]): void
  moveToLane(step: Id, lane: Id): void
  show(ids: readonly Id[]): void
}
