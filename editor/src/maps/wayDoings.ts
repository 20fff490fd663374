import { putTimes, takeTimes } from '../carrying/timePainting.ts'
import { turnInTime } from '../past/turning.ts'
import { startTour } from '../tour/stops.ts'
import { copyLink } from '../views/copyLink.ts'
import { goToView, rememberView } from '../views/viewpoints.ts'
import type { Bench } from './bench.ts'
import type { Press } from './press.ts'

/** Finding one's way, and carrying times from one element to others. */
export function wayDoings(bench: Bench) {
  const { desk } = bench
  return {
    palette: () => desk.setState({ opened: 'palette' }),
    find: () => desk.setState({ opened: 'find', wanted: 'find' }),
    replace: () => desk.setState({ opened: 'replace' }),
    link: () => copyLink(bench),
    goToView: ({ code }: Press) => goToView(bench, code),
    rememberView: ({ code }: Press) => rememberView(bench, code),
    places: () => desk.setState({ opened: 'places' }),
    tour: () => desk.setState(({ opened }) => ({ opened: opened === 'tour' ? null : 'tour' })),
    startTour: () => startTour(bench),
    earlier: () => turnInTime(-1),
    later: () => turnInTime(1),
    takeTimes: () => takeTimes(bench),
    putTimes: () => putTimes(bench),
  }
}
