import type { Dragged } from './drawn.ts'

/** Somebody's drag as their program tells it, twenty times a second. */
export interface Told extends Dragged {
  readonly by: number
}

/** Of the way that is left, in one frame. */
const PART = 0.4
const NEAR = 0.5

/** What colleagues carry glides from where it was seen to where it is told: between two words of theirs lie three frames. */
export class Gliding {
  #aims: readonly Told[] = []
  #shown = new Map<number, Dragged>()

  /** Who has just begun is seen where they are. */
  aim(told: readonly Told[]): void {
    this.#aims = told
    this.#shown = new Map(told.map((one) => [one.by, { ...(this.#shown.get(one.by) ?? one), ids: one.ids }]))
  }

  drags(): readonly Dragged[] {
    return [...this.#shown.values()]
  }

  /** One frame further; false when all is where it is told to be. */
  step(): boolean {
    let moves = false
    for (const { by, ids, dx, dy } of this.#aims) {
      const at = this.#shown.get(by)
      if (!at || (at.dx === dx && at.dy === dy)) continue
      const near = Math.abs(dx - at.dx) < NEAR && Math.abs(dy - at.dy) < NEAR
      this.#shown.set(
        by,
        near ? { ids, dx, dy } : { ids, dx: at.dx + (dx - at.dx) * PART, dy: at.dy + (dy - at.dy) * PART },
      )
      moves ||= !near
    }
    return moves
  }

  /** For those who asked their system for less motion. */
  arrive(): void {
    this.#shown = new Map(this.#aims.map(({ by, ids, dx, dy }) => [by, { ids, dx, dy }]))
  }
}
