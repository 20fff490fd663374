import { frameOf } from '../canvas/places.ts'
import type { Bench } from '../maps/bench.ts'
import { SELECT } from '../tools/tool.ts'

/** The map before an audience and back; the whole screen where the browser gives it. */
export function turnShow(bench: Bench): void {
  const { isShown } = bench.desk.getState()
  const ended = isShown ? { tour: null, notesAreOpen: false } : {}
  bench.desk.setState({ isShown: !isShown, selection: new Set(), tool: SELECT, refusal: null, opened: null, ...ended })
  if (!isShown) void document.documentElement.requestFullscreen?.().catch(() => {})
  else if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
}

/** The whole map in the room that it has now. */
export function fillRoom(bench: Bench): void {
  const { boxes, groups } = bench.scene()
  bench.fit(frameOf([...boxes.values(), ...groups]), 2, 0.03)
}
