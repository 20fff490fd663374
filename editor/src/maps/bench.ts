import type { Command, Id, Project, Undo } from '@potok/model'
import type { CanvasView } from '../canvas/MapCanvas.tsx'
import type { Picture } from '../canvas/picture.ts'
import type { DeskStore } from '../tools/desk.ts'
import type { Say } from '../ui/texts/texts.ts'

/** What a deed on the map needs at hand. All of it is read at the moment of the deed, never remembered. */
export interface Bench {
  readonly map: Id
  readonly desk: DeskStore
  project(): Project
  picture(): Picture
  view(): CanvasView | null
  undo(): Undo | null
  say: Say
  openMap(map: Id, step?: Id | null): void
  /** Does it, or shows the refusal beside the element and answers null. */
  act<I>(command: Command<I>, input: I, how?: { about?: Id | null }): Id[] | null
}
