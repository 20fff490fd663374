import { type ForceShape, type Forces, forcesOf } from './forces.ts'

export type Asked =
  | { readonly start: ForceShape }
  | { readonly hold: readonly [element: number, x: number, y: number] }
  | { readonly free: number }

const port = self as unknown as {
  onmessage: (event: { data: Asked }) => void
  postMessage(said: unknown, moved?: Transferable[]): void
}

/** Turns go on for so long before the page sees where everything is. */
const SHOWN_MS = 24

let forces: Forces | null = null
let runs = false

const run = () => {
  if (!forces) return
  const until = performance.now() + SHOWN_MS
  let goesOn = true
  while (goesOn && performance.now() < until) goesOn = forces.turn()
  const places = forces.places()
  port.postMessage({ places, isSettled: !goesOn }, [places.buffer])
  runs = goesOn
  if (goesOn) setTimeout(run)
}

const wake = () => {
  if (runs) return
  runs = true
  setTimeout(run)
}

port.onmessage = ({ data }) => {
  if ('start' in data) forces = forcesOf(data.start)
  else if ('hold' in data) forces?.hold(...data.hold)
  else forces?.free(data.free)
  wake()
}
