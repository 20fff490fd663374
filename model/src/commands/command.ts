import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Result } from '../result.ts'

/** One verb. `check` is pure; `run` only speaks to the draft and returns the ids it is about. */
export interface Command<I> {
  readonly name: string
  check(project: Project, input: I): Result
  run(draft: Draft, input: I): Id[]
  /** Typing that goes on: commands with the same gesture within a second are one undo step. */
  gesture?(input: I): string | undefined
}
