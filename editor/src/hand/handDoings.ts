import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { toast } from '../ui/toasts.ts'
import { align } from './aligning.ts'
import { toggleSnap } from './snapSettings.ts'

/** The actions of the list that are done by hand on the sheet. */
export function handDoings(bench: Bench) {
  const { say, desk } = bench
  return {
    space: () => desk.setState({ tool: { name: 'space' } }),
    menu: () => desk.setState({ menu: placeOfMenu(bench), menuOf: 'actions' }),
    kind() {
      const menu = desk.getState().menu ?? placeOfMenu(bench)
      // The menu that this was chosen from closes first.
      requestAnimationFrame(() => desk.setState({ menu, menuOf: 'kinds' }))
    },
    snapping: () => toast(say(toggleSnap('lines') ? 'hand.snap.linesOn' : 'hand.snap.linesOff')),
    grid: () => toast(say(toggleSnap('grid') ? 'hand.snap.gridOn' : 'hand.snap.gridOff')),
    alignLeft: () => align(bench, 'left'),
    alignCentre: () => align(bench, 'centre'),
    alignRight: () => align(bench, 'right'),
    alignTop: () => align(bench, 'top'),
    alignMiddle: () => align(bench, 'middle'),
    alignBottom: () => align(bench, 'bottom'),
    spreadAcross: () => align(bench, 'across'),
    spreadDown: () => align(bench, 'down'),
  }
}

/** Under what is selected, else in the middle of the sheet. */
function placeOfMenu(bench: Bench): readonly [number, number] {
  const box = bench.scene().boxes.get(selectedSteps(bench)[0] ?? '')
  const view = bench.view()
  if (!box || !view) return [window.innerWidth / 2, window.innerHeight / 3]
  const { x, y } = view.flowToScreenPosition({ x: box.x, y: box.y + box.height })
  return [x, y]
}
