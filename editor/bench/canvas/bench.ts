/** What a page under test lets the driver do. Positions are scene units, screen = scene × zoom + (x, y). */
export interface Bench {
  /** The document alone. */
  prepare(count: number): void
  /** The map of it; answers when its first picture is asked for. */
  load(): Promise<{ columns: number; rows: number; width: number; height: number }>
  /** Whether all that opening the map set off is done. */
  rests(): boolean
  setView(view: { x: number; y: number; zoom: number }): void
  /** The box at this place of the grid. */
  positionOf(place: number): { x: number; y: number }
  screenOf(place: number): { x: number; y: number }
  /** Boxes that colleagues hold, this far from where they stood. */
  remoteMove(moves: readonly { place: number; dx: number; dy: number }[]): void
}

declare global {
  interface Window {
    bench?: Bench
  }
}

export const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()))
