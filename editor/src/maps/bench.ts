import type { Command, Id, Project, Rect, Scene, Undo } from '@potok/model'
import type { DrawnMap } from '../canvas/drawn.ts'
import type { CanvasView } from '../canvas/MapCanvas.tsx'
import type { DeskStore } from '../tools/desk.ts'
import type { Say } from '../ui/texts/texts.ts'

/** What a deed on the map needs at hand. All of it is read at the moment of the deed, never remembered. */
export interface Bench {
  readonly projectId: string
  readonly map: Id
  readonly desk: DeskStore
  readonly drawn: DrawnMap
  project(): Project
  scene(): Scene
  view(): CanvasView | null
  /** The part of the scene in sight. */
  seen(): Rect
  /** Brings this part of the scene into sight, no larger than `most`. */
  fit(part: Rect | null, most: number, air: number): void
  undo(): Undo | null
  say: Say
  /** The maps and groups that are locked to this person. */
  held(): ReadonlySet<Id>
  /** The facilitator locks these groups, or opens them where all are locked. */
  lock(groups: readonly Id[]): void
  openMap(map: Id, step?: Id | null): void
  /** Does it, or shows the refusal beside the element and answers null. */
  act<I>(command: Command<I>, input: I, how?: { about?: Id | null }): Id[] | null
}
