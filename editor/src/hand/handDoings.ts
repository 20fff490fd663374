import type { Bench } from '../maps/bench.ts'
import { toast } from '../ui/toasts.ts'
import { align } from './aligning.ts'
import { toggleSnap } from './snapSettings.ts'

/** The actions of the list that are done by hand on the sheet. */
export function handDoings(bench: Bench) {
  const { say, desk } = bench
  return {
    space: () => desk.setState({ tool: { name: 'space' } }),
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
