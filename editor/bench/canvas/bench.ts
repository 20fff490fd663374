/** What a page under test lets the driver do. Positions are scene units, screen = scene × zoom + (x, y). */
export interface Bench {
  load(count: number): Promise<{ columns: number; rows: number; width: number; height: number }>
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
